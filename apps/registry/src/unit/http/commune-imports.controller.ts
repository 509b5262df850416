import { Body, Controller, Post } from '@nestjs/common';
import {
  Answer,
  CurrentActor,
  HttpProblem,
  Idempotent,
  IdempotencyKey,
  Permit,
  Returns,
  type Actor,
  type IdempotencyCall,
  type KeptAnswer,
} from '@toandan/platform-http';
import type { RowError } from '../domain/communes/row-error.js';
import { ImportCommunesUseCase, type ImportedCommunes } from '../usecases/import-communes.usecase.js';
import { OncePerKey } from '../usecases/once-per-key.js';
import { CommuneImportDto, ImportedCommunesDto } from './commune-import.dto.js';
import { plainBasis } from './to-commands.js';

const MOST_CHANGES = 200;

@Controller('commune-imports')
export class CommuneImportsController {
  constructor(
    private readonly once: OncePerKey,
    private readonly communes: ImportCommunesUseCase,
  ) {}

  /** Enters or changes communes as a list says, all or none. A dry run is refused for what the import would be. */
  @Idempotent()
  @Permit({ action: 'import', resource: 'unit', scope: 'any' })
  @Post()
  @Returns(ImportedCommunesDto)
  import(
    @Body() body: CommuneImportDto,
    @IdempotencyKey() call: IdempotencyCall,
    @CurrentActor() actor: Actor,
  ): Promise<KeptAnswer<ImportedCommunesDto>> {
    const { csv, effectiveDate: day, legalBasis, dryRun } = body;
    const basis = legalBasis && { basis: plainBasis(legalBasis) };
    return this.once.run(call, async (tx) => {
      const command = { file: bytesOf(csv), day, ...basis, dryRun };
      const done = await this.communes.execute(command, { actor: actor.key, tx });
      if (done.errorCount > 0) throw refusal(done);
      return new Answer(present(done), { status: dryRun ? 200 : 201 });
    });
  }
}

async function* bytesOf(csv: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(csv);
}

function present({ outcome, changes, unchanged }: ImportedCommunes): ImportedCommunesDto {
  const count = (kind: string): number => changes.filter(({ change }) => change === kind).length;
  return {
    dryRun: outcome === 'dry-run',
    established: count('established'),
    renamed: count('renamed'),
    moved: count('moved'),
    unchanged,
    changes: changes.slice(0, MOST_CHANGES),
  };
}

/** Every wrong cell by line and column, and how many there are where not all are named. */
function refusal({ errors, errorCount }: ImportedCommunes): HttpProblem {
  const rows = errors.map(({ line, column, code, value }: RowError) => ({
    field: `csv[${line}]${column === undefined ? '' : `.${column}`}`,
    code,
    params: { line, ...(value === undefined ? {} : { value }) },
  }));
  const more = { field: 'csv', code: 'import.more-errors', params: { count: errorCount - rows.length } };
  return new HttpProblem('invalid-input', { fields: errorCount > rows.length ? [...rows, more] : rows });
}
