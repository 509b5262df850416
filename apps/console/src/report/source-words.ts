import type { ReportSource } from '@toandan/api-client';
import type { Locale } from '@toandan/kernel';
import { dayWords } from '../question/day-words.js';

/** "Báo cáo tổng kết 10 năm, 05/BC-CAT, 25/5/2023"; undefined when none is named. */
export function sourceWords(source: ReportSource | undefined, language: Locale): string | undefined {
  if (source === undefined) return undefined;
  const { title, reference, date } = source;
  return [title, reference, date && dayWords(date, language)].filter(Boolean).join(', ');
}
