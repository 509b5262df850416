import { CONSUMER } from './bench-contracts.js';
import { runAs } from './bare-pool.js';
import type { BenchUrls } from './bench-database.js';

/** Before each round, so that every round of every side starts with the same empty tables and indexes. */
export async function emptyEffects(urls: BenchUrls): Promise<void> {
  await runAs(urls.consumer, CONSUMER, 'TRUNCATE inbox, effect');
}
