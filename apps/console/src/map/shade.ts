/** 0 is the lightest. */
export type Shade = 0 | 1 | 2 | 3 | 4;

export interface ShadeClass<T> {
  readonly shade: Shade;
  /** The smallest and the largest that are in it. */
  readonly from: T;
  readonly to: T;
}

const CLASSES = 5;

/**
 * Five classes of as equal a number of members as can be; equals are always in one class, so there may be fewer.
 * `sorted` by the caller's own exact order, in which `same` says who is equal.
 */
export function shadeClasses<T>(sorted: readonly T[], same: (a: T, b: T) => boolean): ShadeClass<T>[] {
  const classes: { from: T; to: T; size: number }[] = [];
  const size = sorted.length / CLASSES;
  sorted.forEach((one, index) => {
    const last = classes.at(-1);
    const isFull = last !== undefined && index >= Math.round(size * classes.length);
    if (last === undefined || (isFull && !same(last.to, one))) classes.push({ from: one, to: one, size: 1 });
    else {
      last.to = one;
      last.size += 1;
    }
  });
  // Few classes keep their distance: light and dark rather than two that look alike.
  const step = classes.length > 1 ? (CLASSES - 1) / (classes.length - 1) : 0;
  return classes.map(({ from, to }, index) => ({ shade: Math.round(index * step) as Shade, from, to }));
}
