import type { BenchCase } from '../bench-case.js';
import { reportsCase } from './cases/reports.case.js';
import { tablesCase } from './cases/tables.case.js';
import { tipoffsCase } from './cases/tipoffs.case.js';
import type { PlatformWorld } from './platform-world.js';

/** Everything measured of the platform as its users meet it, in the order of the report. */
export const platformCases: readonly BenchCase<PlatformWorld>[] = [
  reportsCase('postgres'),
  tipoffsCase,
  tablesCase,
  reportsCase('kafka'),
];
