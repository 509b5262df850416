/** One fault as it went. */
export interface Recovery {
  readonly kind: string;
  readonly target: string;
  /** Nothing was struck: the way under load alone. */
  readonly isCalm: boolean;
  /** Since the load began, s. */
  readonly at: number;
  /** From the strike until it was lifted, ms. */
  readonly lastedMs: number;
  /** From there until every service was ready, ms. */
  readonly readyMs: number;
  /** From there until a report that was approved afterwards stood in the nation's figure, ms. */
  readonly wholeMs: number;
}

export interface KindOfRecovery {
  readonly kind: string;
  readonly times: number;
  readonly medianMs: number;
  readonly longestMs: number;
  /** Of the longest one. */
  readonly target: string;
}

/** By kind, in the order of their names. */
export function byKind(recoveries: readonly Recovery[]): KindOfRecovery[] {
  return [...Map.groupBy(recoveries, ({ kind }) => kind)]
    .map(([kind, all]) => {
      const sorted = all.toSorted((one, other) => one.wholeMs - other.wholeMs);
      const longest = sorted.at(-1)!;
      const median = sorted[Math.floor((sorted.length - 1) / 2)]!;
      return {
        kind,
        times: all.length,
        medianMs: median.wholeMs,
        longestMs: longest.wholeMs,
        target: longest.target,
      };
    })
    .toSorted((one, other) => one.kind.localeCompare(other.kind));
}
