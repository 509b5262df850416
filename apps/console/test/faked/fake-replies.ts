export interface FakeCall {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface FakeReply {
  readonly status: number;
  readonly body: unknown;
}

export function ok(body: unknown): FakeReply {
  return { status: 200, body };
}

export function problem(status: number, code: string, title: string): FakeReply {
  return {
    status,
    body: {
      type: `urn:toandan:problem:${code}`,
      code,
      title,
      detail: `${title}.`,
      status,
      instance: 'urn:toandan:request:abc123',
    },
  };
}
