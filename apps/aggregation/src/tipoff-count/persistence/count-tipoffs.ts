import { TIPOFF_CHANNELS } from '@toandan/contracts';
import type { Database } from '@toandan/persistence';

export interface TipoffCounts {
  readonly channels: readonly string[];
  /** Twelve, as '2026-01'. */
  readonly months: readonly string[];
  /** By channel and month. */
  readonly counts: readonly (readonly number[])[];
}

/** How many tip-offs came in each month of a year by each channel; those of exercises apart. */
export async function countTipoffs(
  database: Database,
  year: string,
  exercise: boolean,
): Promise<TipoffCounts> {
  const rows = await database.query<{ channel: string; month: string; count: number }>(
    `SELECT channel, to_char(month, 'YYYY-MM') AS month, count(*)::integer AS count FROM tipoff_received
      WHERE month >= $1::date AND month < $1::date + interval '1 year' AND exercise = $2 GROUP BY 1, 2`,
    [`${year}-01-01`, exercise],
  );
  const found = new Map(rows.map(({ channel, month, count }) => [`${channel} ${month}`, count]));
  const months = Array.from({ length: 12 }, (_, nth) => `${year}-${String(nth + 1).padStart(2, '0')}`);
  return {
    channels: TIPOFF_CHANNELS,
    months,
    counts: TIPOFF_CHANNELS.map((channel) => months.map((month) => found.get(`${channel} ${month}`) ?? 0)),
  };
}
