import type { IncomingMessage } from 'node:http';
import Negotiator from 'negotiator';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What the page's own address, the client (`ui_locales`, tags in order of wish) and the browser wish for. */
export interface LanguageWishes {
  readonly chosen?: unknown;
  readonly uiLocales?: unknown;
  readonly acceptLanguage?: string;
}

/** Vietnamese unless English is wished for: the first wish that names one of the two counts. */
export function languageOf({ chosen, uiLocales, acceptLanguage }: LanguageWishes): Language {
  const wishes = [chosen, ...(typeof uiLocales === 'string' ? uiLocales.split(' ') : []), acceptLanguage];
  for (const wish of wishes) {
    if (typeof wish !== 'string') continue;
    const found = new Negotiator({ headers: { 'accept-language': wish } }).language([...LANGUAGES]);
    if (found !== undefined && wish !== '') return found as Language;
  }
  return 'vi';
}

export function browserWish({ headers }: IncomingMessage): LanguageWishes {
  const wish = headers['accept-language'];
  return wish === undefined ? {} : { acceptLanguage: wish };
}
