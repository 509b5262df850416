import { containsPeriod, periodsIn, placeOf, yearOf, type Period } from '@toandan/kernel';

/**
 * Whether a period's figure may go into that of a longer one: it is a part of a calendar, and the longer one begins and
 * ends with such parts, as a year does with months.
 *
 * A review's period has no place in a calendar. It is a series of its own, also where it lies within another's: ten years
 * looked back upon in May are no part of the ten years that another province looked back upon in June.
 */
export function isPartOf(part: Period, over: Period): boolean {
  if (!containsPeriod(over, part)) return false;
  const calendar = placeOf(part)?.calendar;
  if (calendar === undefined) return false;
  const partsOf = (day: string): readonly Period[] =>
    // A calendar's year may begin in the civil year before.
    [0, 1].flatMap((later) => periodsIn(calendar, Math.min(Number(day.slice(0, 4)) + later, LAST_YEAR)));
  return (
    partsOf(over.start).some(({ start }) => start === over.start) &&
    partsOf(over.end).some(({ end }) => end === over.end) &&
    yearOf(over.start) > FIRST_YEAR
  );
}

/** Beyond them some calendar's year has no dates. */
const FIRST_YEAR = 1;
const LAST_YEAR = 9998;
