import type { FieldFault } from './fault.js';
import type { Indicator, IndicatorKind } from './indicator.js';

type Fitting = {
  readonly overUnits: readonly Indicator['overUnits'][];
  readonly overTime: readonly Indicator['overTime'][];
};

/** What the arithmetic of each kind allows: whatever is not here would give a number without a meaning. */
const FITTING: Readonly<Record<IndicatorKind, Fitting>> = {
  count: { overUnits: ['sum', 'none'], overTime: ['sum', 'none'] },
  // Two days' stocks are the same things counted twice.
  stock: { overUnits: ['sum', 'none'], overTime: ['last', 'none'] },
  measure: { overUnits: ['sum', 'none'], overTime: ['sum', 'last', 'none'] },
  ratio: { overUnits: ['ratio', 'none'], overTime: ['sum', 'last', 'none'] },
  // Without its whole a percentage can be neither added nor averaged.
  percentage: { overUnits: ['none'], overTime: ['last', 'none'] },
};

/** What a later definition may not say otherwise, since figures were reported under it. */
const FIXED = ['kind', 'unit', 'exercise'] as const;

/** Everything that is wrong with a definition; `before` is the one that holds until now. */
export function indicatorFaults(indicator: Indicator, before: Indicator | undefined): FieldFault[] {
  const { overUnits, overTime } = FITTING[indicator.kind];
  const faults: FieldFault[] = [];
  if (!overUnits.includes(indicator.overUnits)) faults.push(unfit('overUnits', overUnits));
  if (!overTime.includes(indicator.overTime)) faults.push(unfit('overTime', overTime));
  for (const field of FIXED) {
    if (before !== undefined && before[field] !== indicator[field]) faults.push({ field, code: 'fixed' });
  }
  return faults;
}

function unfit(field: string, choices: readonly string[]): FieldFault {
  return { field, code: 'does-not-fit-kind', params: { choices: choices.join(', ') } };
}
