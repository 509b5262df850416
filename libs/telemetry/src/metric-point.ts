/** One figure of one metric, with the labels that tell it from the others of its name. */
export type MetricPoint = ValuePoint | HistogramPoint;

interface PointName {
  /** As in `http.server.request.duration`. */
  readonly name: string;
  /** UCUM, as in `s` or `{event}`. */
  readonly unit: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** `counter`: since the process started. `gauge`: as it is now. */
export interface ValuePoint extends PointName {
  readonly kind: 'counter' | 'gauge';
  readonly value: number;
}

export interface HistogramPoint extends PointName {
  readonly kind: 'histogram';
  readonly histogram: HistogramValue;
}

/** What was recorded since the process started, in the metric's unit. */
export interface HistogramValue {
  readonly count: number;
  readonly sum: number;
  /** Absent while nothing was recorded. */
  readonly min?: number;
  readonly max?: number;
  /** Upper bounds, ascending; `counts` has one more, for what lies above all of them. */
  readonly bounds: readonly number[];
  readonly counts: readonly number[];
}

/**
 * The value below which a share of the records lies, interpolated within its bucket; undefined while there are none.
 * @param share 0 to 1, as in 0.95
 */
export function quantileOf(histogram: HistogramValue, share: number): number | undefined {
  const { count, counts, bounds, min = 0, max } = histogram;
  if (count === 0) return undefined;
  const wanted = share * count;
  let below = 0;
  for (const [nth, inBucket] of counts.entries()) {
    if (inBucket > 0 && below + inBucket >= wanted) {
      const from = Math.max(bounds[nth - 1] ?? min, min);
      const to = Math.min(bounds[nth] ?? max ?? from, max ?? Number.POSITIVE_INFINITY);
      return from + (Math.max(to, from) - from) * ((wanted - below) / inBucket);
    }
    below += inBucket;
  }
  return max;
}
