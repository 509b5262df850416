import { placeOf, type Calendar } from '../period/calendars.js';
import { type Period } from '../period/period.js';
import { ENGLISH_MONTHS, formatDate } from './date-text.js';
import { type Locale } from './locale.js';

const ROMAN = ['I', 'II', 'III', 'IV'];

type Label = (year: number, part: number) => string;

const VIETNAMESE: Record<Calendar, Label> = {
  'civil-month': (year, part) => `tháng ${part}/${year}`,
  'civil-quarter': (year, part) => `quý ${ROMAN[part - 1]}/${year}`,
  'civil-half-year': (year, part) => `6 tháng ${part === 1 ? 'đầu' : 'cuối'} năm ${year}`,
  'civil-year': (year) => `năm ${year}`,
  'reporting-month': (year, part) => `kỳ báo cáo tháng ${part}/${year}`,
  'reporting-quarter': (year, part) => `kỳ báo cáo quý ${ROMAN[part - 1]}/${year}`,
  'reporting-half-year': (year) => `kỳ báo cáo 6 tháng năm ${year}`,
  'reporting-nine-months': (year) => `kỳ báo cáo 9 tháng năm ${year}`,
  'reporting-year': (year) => `kỳ báo cáo năm ${year}`,
  'area-safety-year': (year) => `năm xét công nhận khu dân cư ${year}`,
  'body-safety-year': (year) => `năm xét công nhận xã, cơ quan ${year}`,
};

const ENGLISH: Record<Calendar, Label> = {
  'civil-month': (year, part) => `${ENGLISH_MONTHS[part - 1]} ${year}`,
  'civil-quarter': (year, part) => `Q${part} ${year}`,
  'civil-half-year': (year, part) => `${part === 1 ? 'first' : 'second'} half of ${year}`,
  'civil-year': (year) => `${year}`,
  'reporting-month': (year, part) => `reporting month ${ENGLISH_MONTHS[part - 1]} ${year}`,
  'reporting-quarter': (year, part) => `reporting quarter Q${part} ${year}`,
  'reporting-half-year': (year) => `reporting half-year ${year}`,
  'reporting-nine-months': (year) => `reporting nine months ${year}`,
  'reporting-year': (year) => `reporting year ${year}`,
  'area-safety-year': (year) => `safety year of residential areas ${year}`,
  'body-safety-year': (year) => `safety year of communes and bodies ${year}`,
};

/**
 * A period's name: "tháng 3/2026", "Q1 2026". All but the civil ones say their dates too: "kỳ báo cáo năm 2026
 * (15/12/2025 – 14/12/2026)"; a period of no calendar is its dates.
 */
export function periodLabel(period: Period, locale: Locale): string {
  const dates = `${formatDate(period.start, locale)} – ${formatDate(period.end, locale)}`;
  const place = placeOf(period);
  if (!place) return period.start === period.end ? formatDate(period.start, locale) : dates;
  const name = (locale === 'vi' ? VIETNAMESE : ENGLISH)[place.calendar](place.year, place.part);
  return place.calendar.startsWith('civil-') ? name : `${name} (${dates})`;
}
