import type { ConformanceCase } from './case.js';
import { contractCases } from './cases/contract.cases.js';
import { extraCases } from './cases/extra.cases.js';
import { failureCases } from './cases/failure.cases.js';
import { faultCases } from './cases/fault.cases.js';
import { orderCases } from './cases/order.cases.js';
import { replayCases } from './cases/replay.cases.js';

/** The suite: every transport must pass all of it, unchanged. */
export const conformanceCases: readonly ConformanceCase[] = [
  ...orderCases,
  ...contractCases,
  ...failureCases,
  ...replayCases,
  ...extraCases,
  ...faultCases,
];
