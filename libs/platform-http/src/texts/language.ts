import Negotiator from 'negotiator';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Vietnamese unless English is asked for, by RFC 9110's rules of preference. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = new Negotiator({ headers: { 'accept-language': acceptLanguage } }).language([...LANGUAGES]);
  return wanted === 'en' ? 'en' : 'vi';
}
