import { addCoverage, coverage, NOTHING_EXPECTED, type Coverage } from './coverage.js';

/** A figure together with how much of what was expected is in it. The two are never parted. */
export interface Total<Figure> {
  readonly figure: Figure;
  readonly coverage: Coverage;
}

/** One term as a total: received, awaited, or not expected at all. */
export function totalOf<Figure extends { readonly kind: string }>(figure: Figure): Total<Figure> {
  return { figure, coverage: coverageOf(figure) };
}

function coverageOf({ kind }: { readonly kind: string }): Coverage {
  if (kind === 'not-applicable') return NOTHING_EXPECTED;
  return coverage(kind === 'missing' ? 0 : 1, 1);
}

interface Absent {
  readonly kind: 'missing' | 'not-applicable';
}

/**
 * Adds two totals whose present figures `add` can add. An absence adds nothing to the figure: `missing` shows in the
 * coverage, `not-applicable` nowhere. It stays the figure only where nothing else is there.
 */
export function addWith<Present extends { readonly kind: string }>(
  a: Total<Present | Absent>,
  b: Total<Present | Absent>,
  add: (x: Present, y: Present) => Present,
): Total<Present | Absent> {
  return { figure: figureOf(a.figure, b.figure, add), coverage: addCoverage(a.coverage, b.coverage) };
}

function figureOf<Present extends { readonly kind: string }>(
  a: Present | Absent,
  b: Present | Absent,
  add: (x: Present, y: Present) => Present,
): Present | Absent {
  if (isAbsent(a)) return a.kind === 'not-applicable' || !isAbsent(b) ? b : a;
  return isAbsent(b) ? a : add(a, b);
}

function isAbsent(figure: { readonly kind: string }): figure is Absent {
  return figure.kind === 'missing' || figure.kind === 'not-applicable';
}
