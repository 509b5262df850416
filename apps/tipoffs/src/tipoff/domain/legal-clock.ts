import { addDays, addMonths, type CalendarDate } from '@toandan/kernel';
import type { State, Tipoff } from './tipoff.js';

export interface InTwoLanguages {
  readonly vi: string;
  readonly en: string;
}

export type ClockUnit = 'hours' | 'days' | 'months';

/** A time limit of the law. Configuration: what the law says today is no constant of a program. */
export interface LegalClock {
  readonly code: string;
  readonly names: InTwoLanguages;
  /** From receipt. */
  readonly length: { readonly count: number; readonly unit: ClockUnit };
  /** When it applies, for whoever reads the date. */
  readonly condition: InTwoLanguages;
  /** The levels of unit that it binds; all when absent. */
  readonly levels?: readonly string[];
  /** It no longer runs once this state is reached. */
  readonly until: Exclude<State, 'reported'>;
  readonly citation: string;
  /** Tip-offs received from this day, */
  readonly validFrom: CalendarDate;
  /** and before this one. */
  readonly validUntil?: CalendarDate;
  /** What of this entry no source we read confirms. */
  readonly unconfirmed?: readonly string[];
}

export interface DueDate {
  readonly clock: LegalClock;
  readonly on: CalendarDate;
  /** For limits in hours. */
  readonly at?: Date;
  readonly isRunning: boolean;
}

const HOUR_MS = 3_600_000;
const ORDER: readonly State[] = ['reported', 'under-verification', 'decided'];

/**
 * The dates that the law sets for a tip-off, earliest first.
 * @param level of the unit that is to look into it
 * @param dayOf the day in Viet Nam of an instant
 */
export function dueDates(
  clocks: readonly LegalClock[],
  tipoff: Pick<Tipoff, 'receivedAt' | 'receivedOn' | 'state'>,
  level: string | undefined,
  dayOf: (instant: Date) => CalendarDate,
): DueDate[] {
  const { receivedAt, receivedOn, state } = tipoff;
  return clocks
    .filter(
      ({ levels, validFrom, validUntil }) =>
        (levels === undefined || (level !== undefined && levels.includes(level))) &&
        validFrom <= receivedOn &&
        (validUntil === undefined || receivedOn < validUntil),
    )
    .map((clock): DueDate => {
      const isRunning = ORDER.indexOf(state) < ORDER.indexOf(clock.until);
      const { count, unit } = clock.length;
      if (unit === 'hours') {
        const at = new Date(receivedAt.getTime() + count * HOUR_MS);
        return { clock, on: dayOf(at), at, isRunning };
      }
      const on = unit === 'days' ? addDays(receivedOn, count) : addMonths(receivedOn, count);
      return { clock, on, isRunning };
    })
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}
