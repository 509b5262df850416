import { randomUUID } from 'node:crypto';

export interface Reply<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Empty where the answer is not JSON. */
  readonly body: Body;
}

export interface CallOptions {
  /** The Idempotency-Key; a creating call gets a fresh one where none is given. */
  readonly key?: string;
  /** The version that is expected, or a whole ETag. */
  readonly ifMatch?: number | string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody who calls the services over HTTP, with a token or without. */
export class Caller {
  constructor(
    private readonly originOf: (path: string) => string,
    private readonly token: () => Promise<string | undefined>,
  ) {}

  get<Body = Record<string, unknown>>(path: string, options?: CallOptions): Promise<Reply<Body>> {
    return this.call<Body>('GET', path, undefined, options);
  }

  /** A creating call, so it carries a key. */
  post<Body = Record<string, unknown>>(
    path: string,
    json?: unknown,
    options: CallOptions = {},
  ): Promise<Reply<Body>> {
    return this.call<Body>('POST', path, json, { ...options, key: options.key ?? randomUUID() });
  }

  put<Body = Record<string, unknown>>(
    path: string,
    json: unknown,
    options?: CallOptions,
  ): Promise<Reply<Body>> {
    return this.call<Body>('PUT', path, json, options);
  }

  /** @param json sent as it is where it is a text already */
  async call<Body = Record<string, unknown>>(
    method: string,
    path: string,
    json?: unknown,
    { key, ifMatch, headers = {} }: CallOptions = {},
  ): Promise<Reply<Body>> {
    const token = await this.token();
    const content = json === undefined || typeof json === 'string' ? json : JSON.stringify(json);
    const response = await fetch(this.originOf(path) + path, {
      method,
      headers: {
        ...(content === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(ifMatch === undefined
          ? {}
          : { 'if-match': typeof ifMatch === 'number' ? `"${ifMatch}"` : ifMatch }),
        ...headers,
      },
      ...(content === undefined ? {} : { body: content }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true && text !== '';
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: (isJson ? JSON.parse(text) : {}) as Body,
    };
  }
}
