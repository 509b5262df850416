import { createEvent, FormDefinedV1, IndicatorDefinedV1 } from '@toandan/contracts';
import type { Form } from './domain/form.js';
import type { Indicator } from './domain/indicator.js';

/** What others hear of a definition: the whole of it, each time. */
export function indicatorDefined(indicator: Indicator, revision: number): object {
  const { code, names, unit, kind, overUnits, overTime, group, exercise } = indicator;
  return createEvent(IndicatorDefinedV1, {
    code,
    revision,
    names: { ...names },
    unit,
    kind,
    overUnits,
    overTime,
    group,
    exercise,
  });
}

export function formDefined({ code, names, level, indicators, exercise }: Form, revision: number): object {
  return createEvent(FormDefinedV1, {
    code,
    revision,
    names: { ...names },
    level,
    indicators: [...indicators],
    exercise,
  });
}
