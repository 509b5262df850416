import { html } from './html.js';
import type { Language } from './language.js';
import { page } from './page.js';
import { TEXTS } from './texts.js';

export type ErrorKind = 'refused' | 'expired' | 'broken' | 'tooOften';

/** Says what to do now. Of the cause only the code, since descriptions quote what was sent. */
export function errorPage(language: Language, kind: ErrorKind, code: string): string {
  const texts = TEXTS[language];
  return page(
    language,
    `${texts.error}: ${texts.failed}`,
    html`<h1>${texts.failed}</h1>
      <p role="alert">${texts[kind]}</p>
      <p>${texts.code}: <span class="code">${code}</span></p>
      <p class="other"><a href="/">${texts.home}</a></p>`,
  );
}
