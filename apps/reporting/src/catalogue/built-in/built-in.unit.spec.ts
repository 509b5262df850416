import { describe, expect, it } from '@jest/globals';
import { allEventClasses, ContractRegistry } from '@toandan/contracts';
import { contentFaults } from '../../report/domain/check-report.js';
import { publishedFigures, reported, type PublishedFigure } from '../../test/published-figures.js';
import { formFaults } from '../domain/check-form.js';
import { indicatorFaults } from '../domain/check-indicator.js';
import { formDefined, indicatorDefined } from '../publish.js';
import { BUILT_IN_FORMS, BUILT_IN_INDICATORS } from './built-in.js';

const byCode = new Map(BUILT_IN_INDICATORS.map((indicator) => [indicator.code, indicator]));
const review = BUILT_IN_FORMS.find(({ code }) => code === 'programme-review')!;
const exercise = BUILT_IN_FORMS.find(({ code }) => code === 'exercise-monthly')!;

describe('the built-in catalogue', () => {
  const indicators = new Map(
    BUILT_IN_INDICATORS.map((definition) => [definition.code, { definition, revision: 1 }]),
  );

  it('keeps the rules that everybody’s definitions keep, and can be published', () => {
    const contracts = ContractRegistry.of(allEventClasses);
    for (const indicator of BUILT_IN_INDICATORS) {
      expect(indicatorFaults(indicator, undefined)).toEqual([]);
      expect(() => contracts.encode(indicatorDefined(indicator, 1))).not.toThrow();
    }
    for (const form of BUILT_IN_FORMS) {
      expect(formFaults(form, undefined, { indicators })).toEqual([]);
      expect(() => contracts.encode(formDefined(form, 1))).not.toThrow();
    }
  });

  it('has every code once, and asks for every indicator', () => {
    expect(indicators.size).toBe(BUILT_IN_INDICATORS.length);
    expect(new Set(BUILT_IN_FORMS.flatMap((form) => form.indicators))).toEqual(new Set(byCode.keys()));
  });

  it('says of the exercise that it is one, in code, names and group', () => {
    expect([exercise.exercise, exercise.names.vi, exercise.names.en]).toEqual([
      true,
      expect.stringContaining('diễn tập'),
      expect.stringContaining('exercise'),
    ]);
    const asked = exercise.indicators.map((code) => byCode.get(code)!);
    for (const indicator of asked) {
      expect(indicator).toMatchObject({
        code: expect.stringMatching(/^exercise\./),
        names: { vi: expect.stringContaining('diễn tập'), en: expect.stringContaining('exercise') },
        group: 'diễn tập',
        exercise: true,
      });
    }
    expect(new Set(asked.map(({ kind }) => kind))).toEqual(new Set(['count', 'stock', 'ratio', 'measure']));
    expect(review.indicators.some((code) => byCode.get(code)!.exercise)).toBe(false);
  });
});

const all = publishedFigures();
const counted = (all ?? []).filter(
  (figure): figure is PublishedFigure & { indicatorCode: string } =>
    figure.indicatorCode !== null && figure.kind !== 'duration' && figure.kind !== 'noise',
);

(all === undefined ? describe.skip : describe)(
  `what provinces published${all === undefined ? ' [needs ../shared/data/published-figures.json]' : ''}`,
  () => {
    const kindsOf = Map.groupBy(counted, ({ indicatorCode }) => indicatorCode);

    it('is asked for by the review form, all of it and nothing else', () => {
      expect([...review.indicators].sort()).toEqual([...kindsOf.keys()].sort());
      expect(byCode.has('programme.years_reviewed')).toBe(false);
    });

    it.each([...kindsOf.keys()])('%s is aggregated as what it is', (code) => {
      const figures = kindsOf.get(code)!;
      const { kind, overUnits, overTime, group } = byCode.get(code)!;
      const published = new Set(figures.map((figure) => figure.kind));
      const wants = published.has('ratio')
        ? { kind: 'ratio', overUnits: 'ratio' }
        : published.has('percentage')
          ? { kind: 'percentage', overUnits: 'none' }
          : published.has('stock_end')
            ? { kind: 'stock', overTime: 'last' }
            : { overUnits: 'sum', overTime: 'sum' };
      expect({ kind, overUnits, overTime, group }).toMatchObject({ ...wants, group: figures[0]!.group });
      if (published.has('count_period')) {
        const isWhole = figures.every(({ value }) => value === null || Number.isInteger(value));
        expect(kind).toBe(isWhole ? 'count' : 'measure');
      }
    });

    it.each(counted.map((figure) => [figure.id, figure] as const))('%s has its unit', (_, figure) => {
      const { unit, kind } = byCode.get(figure.indicatorCode)!;
      // A percentage of a ratio counts what the ratio's parts count.
      if (figure.unit === '%' && kind === 'ratio') expect(unit).not.toBe('%');
      else expect(unit).toBe(figure.unit);
    });

    it.each(counted.map((figure) => [figure.id, figure] as const))('%s can be reported', (_, figure) => {
      const figures = [{ indicator: figure.indicatorCode, figure: reported(figure) }];
      expect(contentFaults(figures, review, (code) => byCode.get(code)?.kind)).toEqual([]);
    });
  },
);
