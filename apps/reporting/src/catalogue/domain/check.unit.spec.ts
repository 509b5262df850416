import { describe, expect, it } from '@jest/globals';
import { formFaults } from './check-form.js';
import { indicatorFaults } from './check-indicator.js';
import type { Form } from './form.js';
import type { Indicator } from './indicator.js';

const PATROLS: Indicator = {
  code: 'force.patrols',
  names: { vi: 'Lượt tuần tra', en: 'Patrols' },
  unit: 'lượt',
  kind: 'count',
  overUnits: 'sum',
  overTime: 'sum',
  group: 'lực lượng',
  exercise: false,
};

const FORM: Form = {
  code: 'monthly',
  names: { vi: 'Báo cáo tháng', en: 'Monthly' },
  level: 'commune',
  indicators: ['force.patrols'],
  exercise: false,
};

describe('an indicator', () => {
  it.each<[Partial<Indicator>, string[]]>([
    [{}, []],
    [{ overUnits: 'none', overTime: 'none' }, []],
    [{ overUnits: 'ratio' }, ['overUnits']],
    [{ overTime: 'last' }, ['overTime']],
    [{ kind: 'stock' }, ['overTime']],
    [{ kind: 'stock', overTime: 'last' }, []],
    [{ kind: 'measure', overTime: 'last' }, []],
    [{ kind: 'ratio' }, ['overUnits']],
    [{ kind: 'ratio', overUnits: 'ratio' }, []],
    [{ kind: 'percentage' }, ['overUnits', 'overTime']],
    [{ kind: 'percentage', overUnits: 'none', overTime: 'last' }, []],
  ])('with %j: wrong are %j', (change, fields) => {
    const faults = indicatorFaults({ ...PATROLS, ...change }, undefined);
    expect(faults.map(({ field }) => field)).toEqual(fields);
    expect(new Set(faults.map(({ code }) => code)).size).toBeLessThan(2);
  });

  it('may be renamed; what its figures mean stays', () => {
    const renamed = { ...PATROLS, names: { vi: 'Tuần tra', en: 'Patrols' }, group: 'tuần tra' };
    expect(indicatorFaults(renamed, PATROLS)).toEqual([]);
    expect(indicatorFaults({ ...PATROLS, kind: 'measure', unit: 'km', exercise: true }, PATROLS)).toEqual([
      { field: 'kind', code: 'fixed' },
      { field: 'unit', code: 'fixed' },
      { field: 'exercise', code: 'fixed' },
    ]);
  });
});

describe('a form', () => {
  const indicators = new Map(
    [PATROLS, { ...PATROLS, code: 'exercise.patrols', exercise: true }].map((definition) => [
      definition.code,
      { definition, revision: 1 },
    ]),
  );

  it('asks for known indicators, each once, and never for invented figures beside real ones', () => {
    const asked = ['force.patrols', 'force.unknown', 'force.patrols', 'exercise.patrols'];
    expect(formFaults({ ...FORM, indicators: asked }, undefined, { indicators })).toEqual([
      { field: 'indicators[1]', code: 'unknown-indicator' },
      { field: 'indicators[2]', code: 'repeated' },
      { field: 'indicators[3]', code: 'exercise-mixed' },
    ]);
    expect(formFaults(FORM, undefined, { indicators })).toEqual([]);
  });

  it('keeps its level, and whether it is an exercise', () => {
    const changed: Form = { ...FORM, level: 'province', exercise: true, indicators: ['exercise.patrols'] };
    expect(formFaults(changed, FORM, { indicators })).toEqual([
      { field: 'level', code: 'fixed' },
      { field: 'exercise', code: 'fixed' },
    ]);
  });
});
