import createClient, { type Client } from 'openapi-fetch';
import type { Paths } from './paths.js';
import { ApiProblem, noAnswer, problemOf } from './problem.js';

export type ApiClient = Client<Paths>;

export interface ApiOptions {
  /** Of the services; '' for the page's own origin. */
  readonly base: string;
  /** Of the errors' texts: 'vi' or 'en'. */
  readonly language: () => string;
  /** Absent: calls that anybody may make. */
  readonly token?: () => string | undefined;
  readonly fetch?: (request: Request) => Promise<Response>;
}

export function createApi({ base, language, token, fetch = callOnce }: ApiOptions): ApiClient {
  const client = createClient<Paths>({ baseUrl: base === '' ? globalThis.location.origin : base, fetch });
  client.use({
    onRequest({ request }) {
      request.headers.set('Accept-Language', language());
      const bearer = token?.();
      if (bearer !== undefined) request.headers.set('Authorization', `Bearer ${bearer}`);
      return request;
    },
    onError: ({ error }) => (isAbort(error) ? undefined : noAnswer()),
  });
  return client;
}

/** The answer of a call, or an `ApiProblem`. */
export async function answered<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  const { data, error, response } = await call;
  if (data !== undefined) return data;
  throw error instanceof ApiProblem ? error : problemOf(response.status, error);
}

/** No cookies: a token says who calls, so that no other page can call in a person's name. */
function callOnce(request: Request): Promise<Response> {
  return globalThis.fetch(new Request(request, { credentials: 'omit' }));
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
