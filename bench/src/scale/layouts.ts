import type { Layout } from './simulate.js';

/** From one process on one machine to what slices and partitions allow today. */
export const LAYOUTS: readonly Layout[] = [
  { name: 'one machine', doors: 1, partitions: 1, workers: 1 },
  { name: 'one of each service, 6 partitions', doors: 4, partitions: 6, workers: 4 },
  { name: '48 partitions, 16 workers', doors: 32, partitions: 48, workers: 16 },
];

export const FACTORS = [1, 10, 100, 1_000] as const;
