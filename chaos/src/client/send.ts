/** What one try came to. */
export interface Reply {
  /** Undefined: no answer came, and nobody knows whether there was an effect. */
  readonly status: number | undefined;
  readonly code?: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
  readonly replayed: boolean;
  /** What the service asks to wait, ms. */
  readonly retryAfterMs?: number | undefined;
  readonly text: string;
}

export interface Sent {
  readonly origin: string;
  readonly method: string;
  readonly path: string;
  readonly token: string | undefined;
  /** The address that the proxy in front of the services would see. */
  readonly address: string;
  readonly json?: unknown;
  readonly key?: string | undefined;
  readonly ifMatch?: number | undefined;
  /** After how long the connection breaks, ms; undefined: it holds. */
  readonly breaksAfterMs?: number | undefined;
}

/** As long as people's programs wait. */
const PATIENCE_MS = 5_000;

/** One try. Never throws: a broken connection is an outcome like any other. */
export async function send({
  origin,
  method,
  path,
  token,
  address,
  json,
  key,
  ifMatch,
  breaksAfterMs,
}: Sent): Promise<Reply> {
  try {
    const response = await fetch(origin + path, {
      method,
      headers: {
        'x-forwarded-for': address,
        'accept-language': 'en',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      signal: AbortSignal.timeout(breaksAfterMs ?? PATIENCE_MS),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true && text !== '';
    const body = (isJson ? JSON.parse(text) : {}) as Record<string, unknown>;
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    return {
      status: response.status,
      code: typeof body.code === 'string' ? body.code : undefined,
      body,
      replayed: response.headers.get('idempotent-replayed') === 'true',
      retryAfterMs: Number.isFinite(seconds) ? seconds * 1_000 : undefined,
      text,
    };
  } catch {
    return { status: undefined, body: {}, replayed: false, text: 'no answer' };
  }
}
