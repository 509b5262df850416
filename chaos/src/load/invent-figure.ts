import type { FigureJson } from '@toandan/kernel';
import type { Random } from '../random.js';

const BOUNDS = ['at-least', 'at-most', 'about'] as const;

/** A figure as officers give them: mostly exact, now and then with a bound; zero among them. */
export function inventFigure(indicator: string, random: Random): FigureJson {
  const whole = random.chance(0.03) ? 0 : random.whole(1, 5_000);
  const amount = indicator.endsWith('_kg') ? (whole / 100).toFixed(2) : String(whole);
  const bound = random.chance(0.08) && whole > 0 ? random.pick(BOUNDS) : 'exact';
  return { kind: 'value', value: { amount, bound } };
}
