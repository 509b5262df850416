export const AGE_UNITS = ['second', 'minute', 'hour', 'day'] as const;

export type AgeUnit = (typeof AGE_UNITS)[number];

const SECONDS: Record<AgeUnit, number> = { second: 1, minute: 60, hour: 3_600, day: 86_400 };

/** How long ago, in the largest unit that is full. By the server's clock: both instants are its own. */
export function ageOf(since: string, now: string): { readonly count: number; readonly unit: AgeUnit } {
  const seconds = Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / 1_000));
  const unit = AGE_UNITS.findLast((one) => seconds >= SECONDS[one]) ?? 'second';
  return { count: Math.floor(seconds / SECONDS[unit]), unit };
}
