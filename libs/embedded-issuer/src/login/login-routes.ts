import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { errors } from 'oidc-provider';
import { loginOf } from '../accounts/account.js';
import type { AccountBook } from '../accounts/account-book.js';
import { errorPage } from '../pages/error-page.js';
import { browserWish, languageOf, type Language } from '../pages/language.js';
import { loginPage, type LoginRefusal } from '../pages/login-page.js';
import { show } from '../pages/show.js';
import type { Log } from '../provider/issuer-log.js';
import type { AttemptLimits } from './attempt-limits.js';
import { readForm } from './read-form.js';

interface Parts {
  readonly provider: Provider;
  /** The issuer's path, such as `/oidc`. */
  readonly path: string;
  readonly book: AccountBook;
  readonly limits: AttemptLimits;
  readonly log: Log;
}

/** One request for the login page, with what is known of the sign-in that it belongs to. */
interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly address: string;
  readonly uid: string;
  readonly language: Language;
}

const MOST_PASSWORD = 256;

/**
 * The login page. Its address is worth nothing without the cookie that was set for this very sign-in, so that no other
 * site can send the form, and nobody can be signed in to somebody else's account.
 */
export class LoginRoutes {
  constructor(private readonly parts: Parts) {}

  /** @returns whether the request was one for these routes; it has been answered then */
  async handle(request: IncomingMessage, response: ServerResponse, address: string): Promise<boolean> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://issuer.invalid');
    const uid = /^\/interaction\/([\w-]{1,64})$/.exec(pathname)?.[1];
    if (uid === undefined || !['GET', 'POST'].includes(request.method ?? '')) return false;
    const wishes = { chosen: searchParams.get('lang'), ...browserWish(request) };
    try {
      const details = await this.parts.provider.interactionDetails(request, response);
      if (details.uid !== uid || details.prompt.name !== 'login') throw new errors.SessionNotFound('another');
      const language = languageOf({ ...wishes, uiLocales: details.params.ui_locales });
      const visit = { request, response, address, uid, language };
      if (request.method === 'POST') await this.#post(visit);
      else this.#show(visit, 200, textOf(details.params.login_hint));
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error;
      show(response, 400, errorPage(languageOf(wishes), 'expired', 'sign-in-expired'));
    }
    return true;
  }

  async #post(visit: Visit): Promise<void> {
    const { provider, book, limits, log } = this.parts;
    const { request, response, address, language } = visit;
    const form = await readForm(request);
    if (form === undefined) {
      const text = errorPage(language, 'refused', 'not-a-login-form');
      show(response, 400, text, { connection: 'close' });
      return;
    }
    const written = (form.get('login') ?? '').slice(0, 64);
    const login = loginOf(written);
    const seconds = await limits.wait(login, address);
    if (seconds !== undefined) {
      log.write('warn', 'sign-in-limited', { status: 429 });
      this.#show(visit, 429, written, { code: 'limited', seconds });
      return;
    }
    const password = form.get('password') ?? '';
    const account = password.length > MOST_PASSWORD ? undefined : await book.signIn(login, password);
    if (account === undefined) {
      log.write('warn', 'sign-in-refused', { status: 403 });
      this.#show(visit, 403, written, { code: 'wrong' });
      return;
    }
    await limits.forgive(login, address);
    log.write('info', 'signed-in');
    const result = { login: { accountId: account.subject, remember: false } };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }

  #show({ response, uid, language }: Visit, status: number, login: string, refusal?: LoginRefusal): void {
    const here = `${this.parts.path}/interaction/${uid}?lang=`;
    const text = loginPage({
      language,
      action: here + language,
      otherLanguage: here + (language === 'vi' ? 'en' : 'vi'),
      login,
      ...(refusal === undefined ? {} : { refusal }),
    });
    const wait: Record<string, string> =
      refusal?.code === 'limited' ? { 'retry-after': String(refusal.seconds) } : {};
    show(response, status, text, wait);
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 64) : '';
}
