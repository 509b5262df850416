import type { Locale } from '@toandan/kernel';

/** Vietnamese unless the address says otherwise. */
export function languageOf(text: unknown): Locale {
  return text === 'en' ? 'en' : 'vi';
}
