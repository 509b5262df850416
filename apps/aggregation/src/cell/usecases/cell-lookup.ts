import { containsPeriod, isNumbered, MISSING, periodId, samePeriod, type Period } from '@toandan/kernel';
import type { Units } from '@toandan/units';
import { Ancestry } from '../domain/ancestry.js';
import { AS_REPORTED, type Boundary } from '../domain/boundary.js';
import type { DescribedMeasure } from '../domain/built-in-measures.js';
import type { Catalogue } from '../domain/catalogue.js';
import type { CellValue } from '../domain/cell-value.js';
import { combinePeriods } from '../domain/combine-periods.js';
import { expectedUnits } from '../domain/expected-units.js';
import { isPartOf } from '../domain/is-part-of.js';
import { isCoarser, type Level } from '../domain/unit-map.js';
import { UNKNOWN_PERIOD } from '../domain/unknown-period.js';
import { isFormer } from './asked.js';
import type { LoadedKey } from './loaded-cells.js';
import { showCell } from './show.js';
import type { ShownCell } from './table-answer.js';

export interface LookupQuestion {
  readonly units: Units;
  readonly catalogue: Catalogue;
  readonly asOf: string;
  readonly boundary: Boundary;
  readonly nation: string | undefined;
  readonly keys: readonly LoadedKey[];
}

/** Cells of any unit and period, found among those that were loaded or brought together from them. */
export class CellLookup {
  readonly #keys: ReadonlyMap<string, readonly LoadedKey[]>;
  readonly #undated: ReadonlyMap<string, LoadedKey>;
  /** By measure and period: a table asks the same for each of its units. */
  readonly #keysFor = new Map<string, Map<Period, readonly LoadedKey[]>>();
  readonly #parts = new Map<Period, Map<Period, boolean>>();
  readonly #periodIds = new Map<Period, string>();
  readonly #ancestries = new Map<string, Ancestry>();

  constructor(private readonly question: LookupQuestion) {
    const { keys, nation } = question;
    const isUndated = ({ period }: LoadedKey): boolean => samePeriod(period, UNKNOWN_PERIOD);
    // A key whose every contribution was withdrawn is as if it had never been.
    const alive = keys.filter((key) => !isUndated(key) && (nation === undefined || key.cells.has(nation)));
    this.#keys = Map.groupBy(alive, ({ indicator }) => indicator);
    this.#undated = new Map(keys.filter(isUndated).map((key) => [key.indicator, key]));
  }

  /**
   * The keys that a cell of this period is made from: the period itself where anything was reported for it, so that all
   * units of a table are taken from the same; otherwise its calendar's parts. What happened at a time is all taken.
   */
  keysFor(measure: DescribedMeasure, over: Period): readonly LoadedKey[] {
    const ofMeasure = this.#keysFor.get(measure.code) ?? new Map<Period, readonly LoadedKey[]>();
    this.#keysFor.set(measure.code, ofMeasure);
    const found = ofMeasure.get(over) ?? this.#findKeys(measure, over);
    ofMeasure.set(over, found);
    return found;
  }

  #findKeys(measure: DescribedMeasure, over: Period): readonly LoadedKey[] {
    const keys = this.#keys.get(measure.code) ?? [];
    if (measure.occurrences) return keys.filter(({ period }) => containsPeriod(over, period));
    const exact = keys.find(({ period }) => samePeriod(period, over));
    return exact ? [exact] : keys.filter(({ period }) => this.#isPart(period, over));
  }

  cell(measure: DescribedMeasure, unitId: string, over: Period): ShownCell {
    const place = { indicator: measure.code, unit: unitId, period: this.#idOf(over) };
    const notes = this.#undatedNotes(measure, unitId);
    const keys = this.keysFor(measure, over);
    const [only] = keys;
    if (keys.length === 1 && samePeriod(only!.period, over)) {
      const found = only!.cells.get(unitId);
      const value = found?.value() ?? this.#missing(measure, unitId, over, only);
      const { received, expected } = value;
      if (found?.stored) {
        return { ...place, ...found.stored, received, expected, notes: [...value.notes, ...notes] };
      }
      return showCell(place, { ...value, notes: [...value.notes, ...notes] });
    }
    const value =
      keys.length === 0
        ? this.#missing(measure, unitId, over, undefined)
        : combinePeriods(
            measure,
            over,
            keys.map((key) => ({
              period: key.period,
              value: key.cells.get(unitId)?.value() ?? this.#missing(measure, unitId, key.period, key),
            })),
          );
    return showCell(place, { ...value, notes: [...value.notes, ...notes] });
  }

  /** Asked once for each pair: it takes a calendar too. */
  #isPart(part: Period, over: Period): boolean {
    const parts = this.#parts.get(over) ?? new Map<Period, boolean>();
    this.#parts.set(over, parts);
    const known = parts.get(part) ?? isPartOf(part, over);
    parts.set(part, known);
    return known;
  }

  /** Written once for each period: it takes a calendar. */
  #idOf(period: Period): string {
    const known = this.#periodIds.get(period) ?? periodId(period);
    this.#periodIds.set(period, known);
    return known;
  }

  /** Whose reports a key is made of; where there are none, who is asked for them. */
  levelOf(measure: DescribedMeasure, key: LoadedKey | undefined): Level | undefined {
    if (measure.occurrences) return undefined;
    for (const cell of key?.cells.values() ?? []) {
      const { level } = cell.value();
      if (level) return level;
    }
    const { catalogue, asOf } = this.question;
    const [first, ...more] = catalogue.levelsAsked(measure.code, asOf);
    return more.reduce((coarsest, level) => (isCoarser(level, coarsest!) ? level : coarsest), first);
  }

  ancestry(unitId: string, period: Period): Ancestry {
    const { units, boundary } = this.question;
    const own = isFormer(units, unitId, boundary) ? AS_REPORTED : boundary;
    const key = `${own.kind} ${period.end}`;
    const known = this.#ancestries.get(key) ?? new Ancestry(units, own, period.end);
    this.#ancestries.set(key, known);
    return known;
  }

  #missing(measure: DescribedMeasure, unitId: string, period: Period, key: LoadedKey | undefined): CellValue {
    const level = this.levelOf(measure, key);
    const expected =
      level && expectedUnits(this.question.units, this.ancestry(unitId, period), level).under.get(unitId);
    return { figure: MISSING, received: 0, expected: expected ?? null, ...(level && { level }), notes: [] };
  }

  /** What happened at a time that was not published is told of, and counted in no period. */
  #undatedNotes({ code }: DescribedMeasure, unitId: string): string[] {
    const figure = this.#undated.get(code)?.cells.get(unitId)?.value().figure;
    return figure && isNumbered(figure) ? [`undated:${figure.amount.toString()}`] : [];
  }
}
