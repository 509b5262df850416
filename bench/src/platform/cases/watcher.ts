import { setTimeout as pause } from 'node:timers/promises';
import type { Month } from '../country/months.js';
import type { ApiClient } from '../host/api-client.js';

/** Between an answer and the next question, ms. */
const PAUSE_MS = 5;
/** Longest to wait for all, ms. */
const LONGEST_MS = 120_000;

/** An analyst who looks at the nation's cell again and again. */
export class Watcher {
  readonly #path: string;

  constructor(
    private readonly analyst: ApiClient,
    indicator: string,
    month: Month,
  ) {
    this.#path = `/api/aggregation/v1/table?dx=${indicator}&pe=${month.id}&ou=nation`;
  }

  /** When the first, the second, ... of so many reports was first seen in the total. */
  async until(many: number): Promise<number[]> {
    const seen: number[] = [];
    const deadline = performance.now() + LONGEST_MS;
    while (seen.length < many) {
      if (performance.now() > deadline) {
        throw new Error(`Only ${seen.length} of ${many} reports were seen in time`);
      }
      const { cells } = await this.analyst.get<{ cells: { received: number }[] }>(this.#path);
      const now = performance.now();
      while (seen.length < (cells[0]?.received ?? 0)) seen.push(now);
      await pause(PAUSE_MS);
    }
    return seen;
  }
}
