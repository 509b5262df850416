import type { Period } from '@toandan/kernel';
import type { Boundary } from './boundary.js';
import type { CellValue } from './cell-value.js';
import type { SourceVersion } from './contribution.js';
import { KeyState, type CellAddress } from './key-state.js';
import type { Worlds } from './world.js';

/** What stands in a cell from an instant on; absent when nothing does. */
export interface Step {
  readonly at: string;
  readonly value: CellValue | undefined;
}

export interface CellHistory extends CellAddress {
  /** In order; the first one is what became of the cell at the first instant that touched it. */
  readonly steps: readonly Step[];
}

export interface HistoryQuestion {
  /** Everything that is known of the key. */
  readonly versions: readonly SourceVersion[];
  readonly period: Period;
  /** The boundaries that move with the time: given the day that is current. */
  readonly boundaries: (today: string) => readonly Boundary[];
  readonly worlds: Worlds;
  /** Only what changed at this instant or later; what was before stays as it was. */
  readonly from: string;
  /** Up to which instant the world has moved on. */
  readonly until: string;
}

/**
 * The history of one cell key's cells: a pure function of the contributions and of the worlds, one step at each instant at
 * which one of them changed. The order in which versions are given, and how often it is asked, change nothing.
 */
export function historyOf(question: HistoryQuestion): CellHistory[] {
  const { versions, worlds, period, boundaries } = question;
  const arrivals = Map.groupBy(versions, ({ appliedAt }) => appliedAt);
  const base = versions.filter(({ appliedAt }) => appliedAt < question.from);
  const start = base.length > 0 ? question.from : firstOf(arrivals.keys());
  if (start === undefined) return [];
  const changes = new Set(worlds.changesFrom(start).filter((at) => at <= question.until));
  const instants = [...new Set([...changes, ...arrivals.keys()])].filter((at) => at >= start).toSorted();

  const stateIn = (at: string, known: Iterable<SourceVersion>): KeyState => {
    const world = worlds.at(at);
    return new KeyState(world, period, boundaries(world.today), known);
  };
  const record = new Record();
  let state = stateIn(justBefore(start), base);
  for (const at of instants) {
    const arrived = arrivals.get(at) ?? [];
    if (changes.has(at)) {
      const before = state;
      state = stateIn(at, [...before.versions(), ...arrived]);
      record.step(at, state, [...before.cells(), ...state.cells()]);
    } else {
      record.step(at, state, state.take(arrived));
    }
  }
  return record.histories();
}

class Record {
  readonly #cells = new Map<string, { address: CellAddress; steps: Step[] }>();

  step(at: string, state: KeyState, touched: readonly CellAddress[]): void {
    for (const address of touched) {
      const key = `${address.boundary} ${address.unitId}`;
      let cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, (cell = { address, steps: [] }));
      if (cell.steps.at(-1)?.at === at) continue;
      cell.steps.push({ at, value: state.value(address) });
    }
  }

  histories(): CellHistory[] {
    return [...this.#cells.values()].map(({ address, steps }) => ({ ...address, steps }));
  }
}

function firstOf(instants: Iterable<string>): string | undefined {
  let first: string | undefined;
  for (const at of instants) if (first === undefined || at < first) first = at;
  return first;
}

function justBefore(instant: string): string {
  return new Date(Date.parse(instant) - 1).toISOString();
}
