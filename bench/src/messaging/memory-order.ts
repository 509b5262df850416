import type { BenchUrls } from '../world/bench-database.js';

/** What the measured process is told. */
export interface MemoryOrder {
  readonly urls: BenchUrls;
  readonly tag: string;
  readonly purpose: string;
  /** Its memory is looked at until it has handled so many. */
  readonly events: number;
}

export interface MemoryAnswer {
  /** Bytes. */
  readonly rss: number;
}
