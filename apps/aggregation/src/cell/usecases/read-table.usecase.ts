import { DomainError, type Period } from '@toandan/kernel';
import type { Units } from '@toandan/units';
import { QueryRefused } from '../domain/query-refused.js';
import type { Boundary } from '../domain/boundary.js';
import { UNKNOWN_PERIOD } from '../domain/unknown-period.js';
import { boundaryOf, boundaryText, dayOfNames, instantOf, measuresOf, type AskedBoundary } from './asked.js';
import { CellLookup } from './cell-lookup.js';
import { loadCells, type LoadedKey } from './loaded-cells.js';
import { showIndicator, showPeriod, showUnit } from './show.js';
import type { TableAnswer } from './table-answer.js';
import type { TableReader } from './table-reader.port.js';

export interface TableQuestion {
  readonly indicators: readonly string[];
  readonly periods: readonly Period[];
  readonly units: 'nation' | 'provinces' | readonly string[];
  readonly boundary: AskedBoundary;
  readonly asOf?: string;
}

/** Cells in one answer at most. */
const MOST_CELLS = 50_000;

/** Figures of some indicators, periods and units, as they were known at an instant. */
export class ReadTable {
  constructor(private readonly reader: TableReader) {}

  /** @throws QueryRefused, DomainError `table.too-large`, `table.too-many-contributions` */
  async execute(question: TableQuestion): Promise<TableAnswer> {
    const { reader } = this;
    const moment = await reader.moment();
    const asOf = instantOf(moment, question.asOf);
    const units = moment.units.at(asOf);
    const { catalogue } = moment;
    const measures = measuresOf(question.indicators, catalogue, asOf);
    const boundary = boundaryOf(question.boundary, units);
    const nation = units.nation()?.id;
    const candidates = unitsAsked(units, question, nation);
    refuseTooLarge(measures.length * question.periods.length * atLeastOne(units, question, boundary));
    const occurrences = measures.some((measure) => measure.occurrences);
    const keys = await loadCells({
      reader,
      moment,
      catalogue,
      asOf,
      units,
      boundary,
      isCurrent: question.boundary === 'current',
      indicators: question.indicators,
      within: occurrences ? [...question.periods, UNKNOWN_PERIOD] : question.periods,
      unitIds: nation === undefined || candidates.includes(nation) ? candidates : [nation, ...candidates],
    });
    const lookup = new CellLookup({ units, catalogue, asOf, boundary, nation, keys });
    const shown = shownUnits(units, question, boundary, candidates, keys);
    refuseTooLarge(measures.length * question.periods.length * shown.length);
    const day = dayOfNames(boundary, question.periods);
    return {
      boundary: boundaryText(question.boundary),
      asOf,
      watermark: { upTo: moment.upTo, waiting: moment.waiting },
      exercise: measures.some(({ exercise }) => exercise),
      indicators: measures.map(showIndicator),
      units: shown.map((unitId) => showUnit(units, unitId, day)),
      periods: question.periods.map(showPeriod),
      cells: measures.flatMap((measure) =>
        shown.flatMap((unitId) => question.periods.map((period) => lookup.cell(measure, unitId, period))),
      ),
    };
  }
}

/** Every unit that may have to be shown; of provinces also the former ones. */
function unitsAsked(units: Units, { units: asked }: TableQuestion, nation: string | undefined): string[] {
  if (asked === 'nation') {
    if (nation === undefined) throw new QueryRefused('ou', 'unit-unknown');
    return [nation];
  }
  if (asked === 'provinces') {
    return [...units.all()].filter(({ level }) => level === 'province').map(({ id }) => id);
  }
  if (asked.some((id) => units.find(id) === undefined)) throw new QueryRefused('ou', 'unit-unknown');
  return [...asked];
}

/** Of provinces those of the boundary, and whichever others have figures on it. */
function shownUnits(
  units: Units,
  { units: asked, periods }: TableQuestion,
  boundary: Boundary,
  candidates: readonly string[],
  keys: readonly LoadedKey[],
): readonly string[] {
  if (asked !== 'provinces') return candidates;
  const shown = provincesOn(units, boundary, periods);
  const successors = (id: string): boolean =>
    boundary.kind === 'on-day' && (units.find(id)?.until ?? '~') <= boundary.day;
  const reported = new Set(keys.flatMap(({ cells }) => [...cells.keys()]).filter((id) => !successors(id)));
  return candidates.filter((id) => shown.has(id) || reported.has(id));
}

function provincesOn(units: Units, boundary: Boundary, periods: readonly Period[]): Set<string> {
  const days = boundary.kind === 'on-day' ? [boundary.day] : periods.map(({ end }) => end);
  return new Set(days.flatMap((day) => units.onDay(day, 'province').map(({ id }) => id)));
}

function atLeastOne(units: Units, { units: asked, periods }: TableQuestion, boundary: Boundary): number {
  if (asked === 'nation') return 1;
  return asked === 'provinces' ? provincesOn(units, boundary, periods).size : asked.length;
}

function refuseTooLarge(cells: number): void {
  if (cells > MOST_CELLS) throw new DomainError('table.too-large', { cells, most: MOST_CELLS });
}
