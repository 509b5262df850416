export interface Month {
  readonly id: string;
  readonly start: string;
  readonly end: string;
}

/** The nth month from July 2025 on, since when today's communes exist: '2025-07', its first and last day. */
export function monthAt(nth: number): Month {
  const start = new Date(Date.UTC(2_025, 6 + nth, 1)).toISOString().slice(0, 10);
  const end = new Date(Date.UTC(2_025, 7 + nth, 0)).toISOString().slice(0, 10);
  return { id: start.slice(0, 7), start, end };
}
