import { closeSync, openSync, writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Call, Deed } from './deed.js';

/** How a caller came to know that its call took effect. */
export type Known =
  /** A good answer to the first try, or to a later one. */
  | 'answered'
  /** The answer that was kept with the key. */
  | 'replayed'
  /** The answer was lost, a repeated call met a conflict, and reading showed the effect. */
  | 'read-back';

/** What an acknowledged call left: as much of the answer as the recomputation needs. */
export interface Answered {
  readonly id?: string;
  readonly version?: number;
  readonly made?: readonly string[];
}

/** One line of the journal. */
export type Entry =
  | { readonly at: string; readonly call: number; readonly event: 'begun'; readonly of: Call }
  | { readonly at: string; readonly call: number; readonly event: 'tried'; readonly outcome: string }
  | {
      readonly at: string;
      readonly call: number;
      readonly event: 'acknowledged';
      readonly how: Known;
      readonly answer: Answered;
    }
  | { readonly at: string; readonly call: number; readonly event: 'refused'; readonly outcome: string };

type WithoutTime<T> = T extends unknown ? Omit<T, 'at'> : never;

/**
 * The caller's own account of what it asked for and what it was told, line by line in a file, written before and after
 * each try. What the platform must have in the end follows from this file alone.
 */
export class Journal {
  readonly #file: number;
  #calls = 0;

  constructor(readonly path: string) {
    this.#file = openSync(path, 'ax', 0o600);
  }

  begin(of: Call): number {
    this.#calls += 1;
    this.#write({ call: this.#calls, event: 'begun', of });
    return this.#calls;
  }

  tried(call: number, outcome: string): void {
    this.#write({ call, event: 'tried', outcome });
  }

  acknowledged(call: number, how: Known, answer: Answered): void {
    this.#write({ call, event: 'acknowledged', how, answer });
  }

  refused(call: number, outcome: string): void {
    this.#write({ call, event: 'refused', outcome });
  }

  close(): void {
    closeSync(this.#file);
  }

  #write(entry: WithoutTime<Entry>): void {
    writeSync(this.#file, `${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`);
  }
}

/** A call that took effect, in the order in which callers came to know of it. */
export interface Done {
  readonly call: number;
  readonly deed: Deed;
  readonly ifMatch?: number;
  readonly how: Known;
  readonly tries: number;
  readonly answer: Answered;
}

export interface ReadJournal {
  readonly done: readonly Done[];
  /** Refused for good: the load asks for nothing that it may not have, so each is a finding. */
  readonly refused: readonly { readonly of: Call; readonly outcome: string }[];
  /** Neither the one nor the other. */
  readonly open: readonly Call[];
  readonly tries: number;
  /** How often each outcome was met. */
  readonly outcomes: ReadonlyMap<string, number>;
}

export async function readJournal(path: string): Promise<ReadJournal> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
  return foldJournal(lines.map((line) => JSON.parse(line) as Entry));
}

function foldJournal(entries: readonly Entry[]): ReadJournal {
  const begun = new Map<number, { of: Call; tries: number }>();
  const done: Done[] = [];
  const refused: { of: Call; outcome: string }[] = [];
  const outcomes = new Map<string, number>();
  let tries = 0;
  for (const entry of entries) {
    if (entry.event === 'begun') {
      begun.set(entry.call, { of: entry.of, tries: 0 });
      continue;
    }
    const under = begun.get(entry.call);
    if (under === undefined) throw new Error(`The journal has no beginning of call ${entry.call}`);
    if (entry.event === 'tried') {
      under.tries += 1;
      tries += 1;
      outcomes.set(entry.outcome, (outcomes.get(entry.outcome) ?? 0) + 1);
      continue;
    }
    begun.delete(entry.call);
    const { deed, ifMatch } = under.of;
    if (entry.event === 'refused') refused.push({ of: under.of, outcome: entry.outcome });
    else {
      const { call, how, answer } = entry;
      const expected = ifMatch === undefined ? {} : { ifMatch };
      done.push({ call, deed, ...expected, how, tries: under.tries, answer });
    }
  }
  return { done, refused, open: [...begun.values()].map(({ of }) => of), tries, outcomes };
}
