import { setTimeout as pause } from 'node:timers/promises';
import { loginClient } from '@toandan/embedded-issuer/login';
import type { DemoHost } from './demo-host.js';

/** Of one call, those that were answered 503 included. */
const MOST_TRIES = 30;

export interface ApiReply<Body> {
  readonly status: number;
  readonly etag: string | undefined;
  readonly body: Body;
}

/** A call that was refused: the code and the words of the answer, which hold nothing that was sent. */
export class CallRefusedError extends Error {
  override readonly name = 'CallRefusedError';

  constructor(
    readonly status: number,
    readonly call: string,
    readonly answer: string,
  ) {
    super(`${call} was answered ${status}: ${answer}`);
  }

  /** The problem's code; undefined where the answer is no problem document. */
  get code(): string | undefined {
    return /"code":"([^"]+)"/.exec(this.answer)?.[1];
  }
}

interface CallOptions {
  readonly json?: unknown;
  /** Of a creating call: the same for the same thing, so that a second run of the demo adds nothing. */
  readonly key?: string;
  readonly ifMatch?: string | undefined;
}

/** One person's way to the platform: signs in once, then calls with the token that was given. */
export class DemoPerson {
  #token: Promise<string> | undefined;

  constructor(
    private readonly host: DemoHost,
    private readonly login: { readonly login: string; readonly password: string } | undefined,
  ) {}

  /** @throws CallRefusedError */
  async get<Body>(path: string): Promise<Body> {
    return (await this.call<Body>('GET', path)).body;
  }

  /** @throws CallRefusedError for every answer that is not a success */
  async call<Body>(method: string, path: string, options: CallOptions = {}): Promise<ApiReply<Body>> {
    const { json, key, ifMatch } = options;
    const token = await this.#signedIn();
    const response = await this.#send(`${this.host.origin}/api/${path}`, {
      method,
      headers: {
        'accept-language': 'en',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
    const text = await response.text();
    if (!response.ok) throw new CallRefusedError(response.status, `${method} ${path}`, text.slice(0, 500));
    return {
      status: response.status,
      etag: response.headers.get('etag') ?? undefined,
      body: (text === '' ? undefined : JSON.parse(text)) as Body,
    };
  }

  /** Comes again when it is asked to, as every client of ours does: a 503 with a time says that nothing has failed. */
  async #send(url: string, init: RequestInit): Promise<Response> {
    for (let tries = 1; ; tries++) {
      const response = await fetch(url, init);
      const again = response.headers.get('retry-after');
      if (response.status !== 503 || again === null || tries === MOST_TRIES) return response;
      await response.body?.cancel();
      this.host.onRetry?.();
      await pause(Number(again) * 1_000);
    }
  }

  async #signedIn(): Promise<string | undefined> {
    if (this.login === undefined) return undefined;
    const { login, password } = this.login;
    this.#token ??= loginClient(this.host.issuerUrl, login, password).then(({ accessToken }) => accessToken);
    return this.#token;
  }
}

/** All items of a list that comes in pages. */
export async function allPages<Item>(person: DemoPerson, path: string): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const next: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: { items: Item[]; next: string | null } = await person.get(
      `${path}${path.includes('?') ? '&' : '?'}limit=100${next}`,
    );
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return items;
}
