import Negotiator from 'negotiator';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Vietnamese unless English is wished for. The first wish that names either counts: `ui_locales`, then `Accept-Language`. */
export function languageOf(...wishes: readonly unknown[]): Language {
  for (const wish of wishes) {
    if (typeof wish !== 'string' || wish === '') continue;
    // `ui_locales` has spaces where `Accept-Language` has commas.
    const header = wish.trim().replace(/[ ,]+(?!;)/g, ',');
    const found = new Negotiator({ headers: { 'accept-language': header } }).language([...LANGUAGES]);
    if (found !== undefined) return found as Language;
  }
  return 'vi';
}
