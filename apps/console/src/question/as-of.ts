import type { Locale } from '@toandan/kernel';

const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/;
const VIETNAM = 'Asia/Ho_Chi_Minh';
const HOURS_AHEAD = 7;

/** What a field for date and time holds, in Vietnam's time -> an instant; undefined when it is none. */
export function instantOfLocal(local: string): string | undefined {
  if (!LOCAL.test(local)) return undefined;
  const time = Date.parse(`${local.length === 16 ? `${local}:00` : local}+07:00`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** An instant -> what a field for date and time holds; seconds stay, so that nothing seen is lost by looking. */
export function localOfInstant(instant: string): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return '';
  return new Date(time + HOURS_AHEAD * 3_600_000).toISOString().slice(0, 19);
}

const FORMATS: Record<Locale, Intl.DateTimeFormat> = { vi: formatFor('vi-VN'), en: formatFor('en-GB') };

/** An instant as people in Vietnam read it; what is none is shown as it is. */
export function formatInstant(instant: string, language: Locale): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? instant : FORMATS[language].format(time);
}

function formatFor(language: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, {
    // With the whole year, and in English the month in letters: 5/1/26 is three days.
    year: 'numeric',
    month: language.startsWith('vi') ? 'numeric' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone: VIETNAM,
  });
}
