import { describe, expect, it } from '@jest/globals';
import { periodsIn, figureFromJson } from '@toandan/kernel';
import { inventReports, type ExerciseForm } from './invent.js';

const units = Array.from({ length: 34 }, (_, n) => ({
  id: `unit-${n}`,
  code: String(n + 1).padStart(2, '0'),
}));
const forms: ExerciseForm[] = [
  { code: 'exercise-a', indicators: [{ code: 'exercise.a', kind: 'count' }] },
  {
    code: 'exercise-b',
    indicators: [
      { code: 'exercise.b', kind: 'ratio' },
      { code: 'exercise.c', kind: 'measure' },
      { code: 'exercise.d', kind: 'stock' },
    ],
  },
];
const months = periodsIn('civil-month', 2026);

describe('the exercise', () => {
  const reports = inventReports(units, forms, months);

  it('is the same each time, and has every unit, form and month once', () => {
    expect(inventReports(units, forms, months)).toEqual(reports);
    expect(reports).toHaveLength(34 * 2 * 12);
    expect(new Set(reports.map(({ key }) => key)).size).toBe(reports.length);
  });

  it('has late and missing reports, and most of them in time', () => {
    const share = (fate: string): number =>
      reports.filter((one) => one.fate === fate).length / reports.length;
    expect(share('missing')).toBeGreaterThan(0.01);
    expect(share('late')).toBeGreaterThan(0.01);
    expect(share('approved')).toBeGreaterThan(0.85);
  });

  it('holds figures that the platform takes, bounds and zeros among them', () => {
    const figures = reports.flatMap((one) => one.figures.map(({ figure }) => figure));
    for (const figure of figures) expect(() => figureFromJson(figure)).not.toThrow();
    expect(figures.some(({ value }) => value?.bound === 'at-least')).toBe(true);
    expect(figures.some(({ value }) => value?.amount === '0')).toBe(true);
    expect(figures.some(({ value }) => value?.amount.includes('.'))).toBe(true);
  });
});
