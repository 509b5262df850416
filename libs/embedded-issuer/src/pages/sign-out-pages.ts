import { html, type Markup } from './html.js';
import type { Language } from './language.js';
import { page } from './page.js';
import { TEXTS } from './texts.js';

/** @param form the library's, `op.logoutForm`: it holds what proves that the page was ours */
export function signOutPage(language: Language, form: Markup): string {
  const texts = TEXTS[language];
  return page(
    language,
    texts.signOut,
    html`<h1>${texts.signOutQuestion}</h1>
      ${form}
      <button type="submit" form="op.logoutForm" name="logout" value="yes" autofocus>
        ${texts.signOutYes}
      </button>
      <button type="submit" form="op.logoutForm" class="plain">${texts.signOutNo}</button>`,
  );
}

export function signedOutPage(language: Language): string {
  const texts = TEXTS[language];
  return page(
    language,
    texts.signedOut,
    html`<h1>${texts.signedOut}</h1>
      <p role="status">${texts.signedOutText}</p>
      <p class="other"><a href="/">${texts.home}</a></p>`,
  );
}
