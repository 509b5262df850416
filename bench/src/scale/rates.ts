import type { Row } from '../report/row.js';
import type { Rates } from './assumptions.js';

/** Which row of the platform's bench says what. */
const ROWS = {
  reports: 'report begun, submitted and approved over HTTP, 8 clients, postgres',
  contributions: 'contributions through inbox and rollup, postgres',
  recomputed: 'totals worked out anew, 1 month of 25 indicators',
  bytes: 'bytes of a contribution with its totals',
} as const satisfies Record<keyof Rates, string>;

/** @throws Error: the rows are not those of a whole run of the platform's bench */
export function ratesOf(rows: readonly Row[]): Rates {
  const oursOf = (name: string): number => {
    const ours = rows.find((row) => row.name === name)?.ours;
    if (typeof ours !== 'number') throw new Error(`There is no figure for "${name}"`);
    return ours;
  };
  return {
    reports: oursOf(ROWS.reports),
    contributions: oursOf(ROWS.contributions),
    recomputed: oursOf(ROWS.recomputed),
    bytes: oursOf(ROWS.bytes),
  };
}
