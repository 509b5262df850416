import { html } from './html.js';
import type { Language } from './language.js';
import { page } from './page.js';
import { TEXTS } from './texts.js';

/** Why the page is shown once more. */
export type LoginRefusal =
  { readonly code: 'wrong' } | { readonly code: 'limited'; readonly seconds: number };

interface LoginPage {
  readonly language: Language;
  /** Where the form goes, in this language; and the same page in the other one. */
  readonly action: string;
  readonly otherLanguage: string;
  /** What was written before, or what the client suggests. The password is never shown again. */
  readonly login: string;
  readonly refusal?: LoginRefusal;
}

/** Works without scripts: the field to go on with has the focus, and the alert is read out when the page comes. */
export function loginPage({ language, action, otherLanguage, login, refusal }: LoginPage): string {
  const texts = TEXTS[language];
  const other = language === 'vi' ? 'en' : 'vi';
  const alert = refusal === undefined ? undefined : refusalText(language, refusal);
  const title = alert === undefined ? texts.signIn : `${texts.error}: ${texts.signIn}`;
  const isWrong = refusal?.code === 'wrong';
  const refused = isWrong ? html` aria-invalid="true" aria-describedby="error"` : undefined;
  const focus = html` autofocus`;
  return page(
    language,
    title,
    html`<h1>${texts.signIn} · ${texts.product}</h1>
      <p class="error" id="error" role="alert" aria-live="assertive">${alert}</p>
      <form method="post" action="${action}">
        <label for="login">${texts.login}</label>
        <input
          id="login"
          name="login"
          type="text"
          value="${login}"
          required
          maxlength="64"
          autocomplete="username"
          autocapitalize="none"
          spellcheck="false"
          ${refused}${login === '' ? focus : undefined}
        />
        <label for="password">${texts.password}</label>
        <input
          id="password"
          name="password"
          type="password"
          required
          maxlength="256"
          autocomplete="current-password"
          ${refused}${login === '' ? undefined : focus}
        />
        <button type="submit">${texts.submit}</button>
      </form>
      <p class="other">
        <a href="${otherLanguage}" lang="${other}" hreflang="${other}">${texts.otherLanguage}</a>
      </p>`,
  );
}

function refusalText(language: Language, refusal: LoginRefusal): string {
  const texts = TEXTS[language];
  if (refusal.code === 'wrong') return texts.wrong;
  return texts.limited.replace('{minutes}', String(Math.ceil(refusal.seconds / 60)));
}
