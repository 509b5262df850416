export const GROUP_STATES = ['well', 'late', 'stopped', 'dead-letters', 'not-started', 'not-known'] as const;

/** How a group is, in one word: what is worst of it. */
export type GroupState = (typeof GROUP_STATES)[number];

/** What is known of a group on one log. */
export interface GroupFacts {
  /** Absent: it has not begun to read anything. */
  readonly log?: string | undefined;
  readonly members: number;
  /** Absent: nobody could be asked. */
  readonly behind?: number | undefined;
  /** When the oldest unread event was recorded. */
  readonly oldest?: Date | undefined;
  readonly dead: number;
}

/** An event that has waited for longer is late: usually it is handled within a second. */
export const LATE_MS = 60_000;

export function groupState({ log, members, behind, oldest, dead }: GroupFacts, now: Date): GroupState {
  if (dead > 0) return 'dead-letters';
  if (log === undefined) return 'not-started';
  if (members === 0) return 'stopped';
  if (behind === undefined) return 'not-known';
  return oldest !== undefined && now.getTime() - oldest.getTime() > LATE_MS ? 'late' : 'well';
}
