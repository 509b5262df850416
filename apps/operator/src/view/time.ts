import type { Texts } from '../text/texts.js';

/** The platform's own time: an operator elsewhere must not read other hours than the ministry. */
const ZONE = 'Asia/Ho_Chi_Minh';

const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

export function dateText(texts: Texts, date: Date): string {
  const parts = Object.fromEntries(PARTS.formatToParts(date).map(({ type, value }) => [type, value]));
  const { day = '', month = '', year = '', hour = '', minute = '' } = parts;
  return texts.date({ day, month, year, hour, minute });
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago, in the largest unit that is full. */
export function ageText(texts: Texts, ms: number): string {
  const age = Math.max(0, ms);
  const [unit, size] =
    age >= DAY
      ? (['day', DAY] as const)
      : age >= HOUR
        ? (['hour', HOUR] as const)
        : age >= MINUTE
          ? (['minute', MINUTE] as const)
          : (['second', SECOND] as const);
  return texts.ages[unit](new Intl.NumberFormat(texts.locale).format(Math.floor(age / size)));
}
