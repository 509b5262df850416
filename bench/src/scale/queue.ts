/** One partition, or one door: what waits there is served in order. */
export interface QueueResult {
  /** Most that waited at once. */
  readonly most: number;
  /** Longest that something waited, s. */
  readonly longest: number;
  /** When the last was served, s from the start. */
  readonly empty: number;
}

/**
 * A queue second by second: so many arrive in each, so many can be served in each. Something that arrives waits until all
 * before it is served, which is known when it comes, since the rate does not change.
 */
export function serve(arrivals: readonly number[], perSecond: number): QueueResult {
  let waiting = 0;
  let most = 0;
  let longest = 0;
  for (const came of arrivals) {
    waiting = Math.max(0, waiting + came - perSecond);
    most = Math.max(most, waiting);
    longest = Math.max(longest, waiting / perSecond);
  }
  return { most, longest, empty: arrivals.length + waiting / perSecond };
}

/** Shares of keys over partitions: each key falls into one by chance, so that few partitions are even and many are not. */
export function shares(partitions: number, keys: number, random: () => number): number[] {
  const counts = Array.from({ length: partitions }, () => 0);
  for (let nth = 0; nth < keys; nth += 1) {
    const at = Math.floor(random() * partitions);
    counts[at] = counts[at]! + 1;
  }
  return counts.map((count) => count / keys);
}
