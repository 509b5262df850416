import type { BenchCase } from '../bench-case.js';
import { countingCase } from './cases/counting.case.js';
import { memoryCase } from './cases/memory.case.js';
import { recomputeCase } from './cases/recompute.case.js';
import { reportsCase } from './cases/reports.case.js';
import { startCase } from './cases/start.case.js';
import { storedCase } from './cases/stored.case.js';
import { tablesCase } from './cases/tables.case.js';
import { tipoffsCase } from './cases/tipoffs.case.js';
import { visibleCase } from './cases/visible.case.js';
import type { PlatformWorld } from './platform-world.js';

/** Everything measured of the platform as its users meet it, in the order of the report. */
export const platformCases: readonly BenchCase<PlatformWorld>[] = [
  visibleCase('postgres'),
  countingCase('postgres'),
  reportsCase('postgres'),
  tipoffsCase,
  tablesCase,
  recomputeCase,
  storedCase,
  memoryCase,
  // Ends a platform that the others use.
  startCase,
  visibleCase('kafka'),
  countingCase('kafka'),
  reportsCase('kafka'),
];
