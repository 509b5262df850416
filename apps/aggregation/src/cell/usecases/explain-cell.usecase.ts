import {
  DomainError,
  figureToJson,
  formatFigure,
  periodId,
  type FigureJson,
  type Period,
} from '@toandan/kernel';
import type { Units } from '@toandan/units';
import { Ancestry } from '../domain/ancestry.js';
import { AS_REPORTED } from '../domain/boundary.js';
import { keyId } from '../domain/cell-id.js';
import { KeyState } from '../domain/key-state.js';
import type { Level } from '../domain/unit-map.js';
import { QueryRefused } from '../domain/query-refused.js';
import { UNKNOWN_PERIOD } from '../domain/unknown-period.js';
import { boundaryOf, boundaryText, instantOf, isFormer, measuresOf, type AskedBoundary } from './asked.js';
import { CellLookup } from './cell-lookup.js';
import { formulaOf, type Formula } from './formula.js';
import { loadCells } from './loaded-cells.js';
import { MeasureWorlds } from './measure-worlds.js';
import type { BothTexts, ShownCell, ShownWatermark } from './table-answer.js';
import type { SourceDetails, TableReader } from './table-reader.port.js';

export interface ExplanationQuestion {
  readonly indicator: string;
  readonly period: Period;
  readonly unit: string;
  readonly boundary: AskedBoundary;
  readonly asOf?: string;
}

interface NamedUnit {
  readonly id: string;
  readonly name: BothTexts;
}

export interface ExplainedTerm {
  /** Who reported. */
  readonly unit: NamedUnit;
  /** Under whom it stands on this boundary. */
  readonly countedIn: NamedUnit;
  /** What part of it is in the cell: exact decimal text, '1' for the whole. */
  readonly share: string;
  readonly period: string;
  readonly reportId: string;
  readonly revision: number;
  /** When the platform came to know. */
  readonly recordedAt: string;
  /** As it was reported. */
  readonly figure: FigureJson;
  readonly text: BothTexts;
  readonly source?: NonNullable<SourceDetails['document']>;
}

export interface Explanation {
  readonly cell: ShownCell;
  readonly formula: Formula;
  readonly terms: readonly ExplainedTerm[];
  /** Who was to report at the end of the period, and gave nothing. */
  readonly missing: readonly { readonly unit: NamedUnit; readonly period: string }[];
  readonly boundary: string;
  readonly asOf: string;
  readonly watermark: ShownWatermark;
}

/** The most contributions of one cell that are gone through. */
const MOST_TERMS = 200_000;

/** What one cell is made from, and what is missing in it. */
export class ExplainCell {
  constructor(private readonly reader: TableReader) {}

  /** @throws QueryRefused, DomainError `table.too-many-contributions` */
  async execute(question: ExplanationQuestion): Promise<Explanation> {
    const { reader } = this;
    const moment = await reader.moment();
    const asOf = instantOf(moment, question.asOf);
    const units = moment.units.at(asOf);
    const { catalogue } = moment;
    const [measure] = measuresOf([question.indicator], catalogue, asOf);
    const boundary = boundaryOf(question.boundary, units);
    const nation = units.nation()?.id;
    const unitId = question.unit === 'nation' ? nation : question.unit;
    if (unitId === undefined || !units.find(unitId)) throw new QueryRefused('ou', 'unit-unknown');
    const within = measure!.occurrences ? [question.period, UNKNOWN_PERIOD] : [question.period];
    const keys = await loadCells({
      reader,
      moment,
      catalogue,
      asOf,
      units,
      boundary,
      isCurrent: question.boundary === 'current',
      indicators: [question.indicator],
      within,
      unitIds: nation === undefined || nation === unitId ? [unitId] : [nation, unitId],
    });
    const lookup = new CellLookup({ units, catalogue, asOf, boundary, nation, keys });
    const cell = lookup.cell(measure!, unitId, question.period);
    const used = new Set(lookup.keysFor(measure!, question.period).map(keyId));
    const found = await reader.contributions([question.indicator], [question.period], MOST_TERMS);
    // An explanation without its terms would look like one of nothing.
    if (found === undefined) throw new DomainError('table.too-many-contributions', { most: MOST_TERMS });
    const world = new MeasureWorlds(question.indicator, moment.units, catalogue).at(asOf);
    const own = isFormer(units, unitId, boundary) ? AS_REPORTED : boundary;
    const states = found
      .filter(({ key }) => used.has(keyId(key)))
      .map(({ key, versions }) => {
        const known = versions.filter(({ appliedAt }) => appliedAt <= asOf);
        return { period: key.period, state: new KeyState(world, key.period, [own], known) };
      });
    const sources = await reader.sources(
      states.flatMap(
        ({ state }) =>
          state
            .tree(0)
            ?.termsIn(unitId)
            .map(({ key }) => key) ?? [],
      ),
    );
    const level = lookup.levelOf(measure!, keys[0]);
    const asked = states.length === 0 ? [{ period: question.period, state: undefined }] : states;
    return {
      cell,
      formula: formulaOf(measure!),
      terms: states.flatMap(({ period, state }) => termsOf(units, unitId, period, state, sources)),
      missing: asked.flatMap(({ period, state }) =>
        missingIn(units, unitId, period, state, state?.level ?? level, new Ancestry(units, own, period.end)),
      ),
      boundary: boundaryText(question.boundary),
      asOf,
      watermark: { upTo: moment.upTo, waiting: moment.waiting },
    };
  }
}

function termsOf(
  units: Units,
  unitId: string,
  period: Period,
  state: KeyState,
  sources: ReadonlyMap<string, SourceDetails>,
): ExplainedTerm[] {
  const terms = state.tree(0)?.termsIn(unitId) ?? [];
  return terms.flatMap(({ key, term, parts }) => {
    const version = state.version(key)!;
    const source = sources.get(`${key} ${version.version}`);
    return parts.map((part) => ({
      unit: named(units, term.unitId, period.end),
      countedIn: named(units, part.unitId, units.currentDay),
      share: part.share.toString(),
      period: periodId(period),
      reportId: key,
      revision: source?.revision ?? version.version,
      recordedAt: version.appliedAt,
      figure: figureToJson(term.figure),
      text: { vi: formatFigure(term.figure, 'vi'), en: formatFigure(term.figure, 'en') },
      ...(source?.document && { source: source.document }),
    }));
  });
}

function missingIn(
  units: Units,
  unitId: string,
  period: Period,
  state: KeyState | undefined,
  level: Level | undefined,
  ancestry: Ancestry,
): Explanation['missing'] {
  if (level === undefined) return [];
  const reported = new Ancestry(units, AS_REPORTED, period.end);
  const heard = new Set(
    [...(state?.versions() ?? [])].flatMap(({ counts, term }) =>
      counts && term ? reported.upwards(term.unitId) : [],
    ),
  );
  return units
    .onDay(period.end, level)
    .filter(({ id }) => !heard.has(id))
    .filter(({ id }) => ancestry.partsOf(id).some((part) => ancestry.upwards(part.unitId).includes(unitId)))
    .map(({ id }) => ({ unit: named(units, id, period.end), period: periodId(period) }));
}

function named(units: Units, unitId: string, day: string): NamedUnit {
  const names = units.nameOn(unitId, day);
  return { id: unitId, name: { vi: names?.vi ?? '', en: names?.en ?? names?.vi ?? '' } };
}
