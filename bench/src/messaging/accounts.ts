import { runAs } from '../world/bare-pool.js';
import { PRODUCER } from '../world/bench-contracts.js';
import type { BenchUrls } from '../world/bench-database.js';

/** The state change: guarded by the version that was read. */
export const CHANGE_ACCOUNT = `
  UPDATE account SET version = version + 1, balance = balance + $3 WHERE id = $1 AND version = $2`;

const EACH = 32;

export interface Turn {
  readonly id: string;
  readonly version: number;
  /** How many turns this worker had before. */
  readonly nth: number;
}

/** Accounts that a worker changes in turn. No two workers meet on one: what is measured is the way, not the wait. */
export class Accounts {
  readonly #turns: number[];

  private constructor(
    private readonly prefix: string,
    workers: number,
  ) {
    this.#turns = Array.from({ length: workers }, () => 0);
  }

  static async create(urls: BenchUrls, prefix: string, workers: number): Promise<Accounts> {
    await runAs(
      urls.producer,
      PRODUCER,
      `INSERT INTO account (id) SELECT '${prefix}-' || worker || '-' || nth
         FROM generate_series(0, ${workers - 1}) AS worker, generate_series(0, ${EACH - 1}) AS nth`,
    );
    return new Accounts(prefix, workers);
  }

  /** Every id of a worker, in the order of its turns. */
  idsOf(worker: number): string[] {
    return Array.from({ length: EACH }, (_, nth) => `${this.prefix}-${worker}-${nth}`);
  }

  next(worker: number): Turn {
    const nth = this.#turns[worker]!;
    this.#turns[worker] = nth + 1;
    return { id: `${this.prefix}-${worker}-${nth % EACH}`, version: Math.floor(nth / EACH), nth };
  }
}
