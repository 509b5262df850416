import { communeId } from '../built-in/built-in-id.js';
import { readCommunes } from '../csv/read-communes.js';
import { planCommunes, type CommuneChange } from '../domain/communes/plan-communes.js';
import type { RowError } from '../domain/communes/row-error.js';
import type { Day } from '../domain/day.js';
import { checkBasis, checkDay } from '../domain/decide/checks.js';
import type { LegalBasis } from '../domain/legal-basis.js';
import type { Actor, ChangeUnits } from './change-units.js';

export interface ImportCommunes {
  /** CSV in UTF-8 with the columns code, name, type, province_code. */
  readonly file: AsyncIterable<Uint8Array>;
  /** From when on the list holds. */
  readonly day: Day;
  /** Needed where the list changes a commune that is there; communes may be older than the documents at hand. */
  readonly basis?: LegalBasis;
  /** Only says what it would do. */
  readonly dryRun: boolean;
}

export interface ImportedCommunes {
  /** `refused`: something was wrong with a row, and nothing at all was written. */
  readonly outcome: 'refused' | 'dry-run' | 'imported';
  readonly changes: readonly CommuneChange[];
  readonly unchanged: number;
  /** The first of them; `errorCount` are all. */
  readonly errors: readonly RowError[];
  readonly errorCount: number;
}

const MOST_ERRORS = 200;

/** Enters or changes communes as a list of them says, all or none. The same list again changes nothing. */
export class ImportCommunesUseCase {
  constructor(private readonly units: ChangeUnits) {}

  /** @throws ImportFileError, UnitError: the file, the day or the legal basis is unusable as a whole */
  async execute({ file, day, basis, dryRun }: ImportCommunes, actor: Actor): Promise<ImportedCommunes> {
    checkDay(day);
    if (basis !== undefined) checkBasis(basis);
    const read = await readCommunes(file);
    const { result } = await this.units.run(actor, (register, recorded) => {
      const plan = planCommunes(
        register,
        read.rows,
        { day, ...(basis && { basis }), idOf: communeId },
        recorded,
      );
      const errors = [...read.errors, ...plan.errors].toSorted((one, other) => one.line - other.line);
      const refused = errors.length > 0;
      const outcome: ImportedCommunes = {
        outcome: refused ? 'refused' : dryRun ? 'dry-run' : 'imported',
        changes: refused ? [] : plan.changes,
        unchanged: refused ? 0 : plan.unchanged,
        errors: errors.slice(0, MOST_ERRORS),
        errorCount: errors.length,
      };
      return { events: refused || dryRun ? [] : plan.events, result: outcome };
    });
    return result;
  }
}
