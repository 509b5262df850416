import { randomUUID } from 'node:crypto';
import { loginClient } from '@toandan/embedded-issuer/login';
import type { MarkedHost } from './marked-host-cli.js';

/** An answer, with what was asked: by route and not by path, so that one line of the table speaks of it. */
export interface Answer {
  readonly sink: string;
  readonly status: number;
  readonly text: string;
  /** Body and headers. */
  readonly all: string;
  readonly headers: Headers;
}

export interface Ask {
  /** As it is, where it is a text. */
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly ifMatch?: string;
  /** Instead of a fresh one. */
  readonly key?: string;
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Everybody who calls, and every answer that anybody got. */
export class MarkedPeople {
  readonly answers: Answer[] = [];
  readonly #tokens = new Map<string, Promise<string>>();

  constructor(private readonly host: MarkedHost) {}

  /** @param who a login, or `nobody` */
  async ask(
    who: string,
    method: string,
    path: string,
    { json, headers = {}, ifMatch, key }: Ask = {},
  ): Promise<Answer> {
    const content = json === undefined || typeof json === 'string' ? json : JSON.stringify(json);
    const response = await fetch(this.host.origin + path, {
      method,
      headers: {
        'user-agent': 'spec',
        ...(who === 'nobody' ? {} : { authorization: `Bearer ${await this.#token(who)}` }),
        ...(content === undefined ? {} : { 'content-type': 'application/json' }),
        ...(method === 'POST' ? { 'idempotency-key': key ?? randomUUID() } : {}),
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
        ...headers,
      },
      ...(content === undefined ? {} : { body: content }),
    });
    return this.#keep(`answer ${method} ${routeOf(path)} to ${who}`, response);
  }

  /** A page of the issuer, which is no API. */
  async page(what: string, url: string, init: RequestInit): Promise<Answer> {
    return this.#keep(`issuer's page ${what}`, await fetch(url, { redirect: 'manual', ...init }));
  }

  async #keep(what: string, response: Response): Promise<Answer> {
    const text = await response.text();
    const all = `${JSON.stringify([...response.headers])}\n${text}`;
    const answer = {
      sink: `${what} ${response.status}`,
      status: response.status,
      text,
      all,
      headers: response.headers,
    };
    this.answers.push(answer);
    return answer;
  }

  #token(who: string): Promise<string> {
    const known = this.#tokens.get(who);
    if (known) return known;
    const signing = loginClient(this.host.issuer, who, this.host.passwords[who] ?? '').then(
      ({ accessToken }) => accessToken,
    );
    this.#tokens.set(who, signing);
    return signing;
  }
}

function routeOf(path: string): string {
  return path.replace(/\?.*$/s, '').replace(UUID, ':id');
}

export const bodyOf = <Body>({ text }: Answer): Body => JSON.parse(text) as Body;
