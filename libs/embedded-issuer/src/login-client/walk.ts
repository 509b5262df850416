import { CookieJar } from 'tough-cookie';

/** Where a walk has come to. */
export interface Stop {
  readonly url: URL;
  readonly status: number;
  /** Whether it is the client's own address: nothing was asked there. */
  readonly isBack: boolean;
  readonly text: string;
  readonly headers: Headers;
}

const MOST_STEPS = 10;

/** Goes from page to page as a browser does, cookies by their paths, until a page or the client's address. */
export class Walk {
  constructor(
    private readonly back: string,
    readonly jar = new CookieJar(),
  ) {}

  get(url: URL): Promise<Stop> {
    return this.#go(url, {});
  }

  post(url: URL, fields: Readonly<Record<string, string>>): Promise<Stop> {
    return this.#go(url, { method: 'POST', body: new URLSearchParams(fields) });
  }

  async #go(from: URL, first: RequestInit): Promise<Stop> {
    let url = from;
    let init = first;
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const cookie = await this.jar.getCookieString(url.href);
      const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
      for (const one of response.headers.getSetCookie()) await this.jar.setCookie(one, url.href);
      const next = response.headers.get('location');
      const text = await response.text();
      if (next === null) {
        return { url, status: response.status, isBack: false, text, headers: response.headers };
      }
      url = new URL(next, url);
      // Whatever is posted here is answered by 303, which goes on with GET.
      init = {};
      if (`${url.origin}${url.pathname}` === this.back) {
        return { url, status: 0, isBack: true, text: '', headers: response.headers };
      }
    }
    throw new Error('The issuer sends from page to page without end');
  }
}
