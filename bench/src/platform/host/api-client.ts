import { Agent, request } from 'node:http';

export interface ApiReply {
  readonly status: number;
  readonly etag: string | undefined;
  readonly text: string;
}

export interface ApiCall {
  readonly json?: unknown;
  /** The Idempotency-Key of a creating call. */
  readonly key?: string;
  readonly ifMatch?: string | undefined;
}

/**
 * A caller over connections that stay open, on Node's own client: `fetch` would take more of the machine's time, which
 * the measured server would lack.
 */
export class ApiClient {
  readonly #agent = new Agent({ keepAlive: true });

  constructor(
    private readonly origin: string,
    private readonly token?: () => Promise<string>,
  ) {}

  /** @throws Error for every answer that is not a success */
  async call(method: string, path: string, { json, key, ifMatch }: ApiCall = {}): Promise<ApiReply> {
    const token = await this.token?.();
    const body = json === undefined ? undefined : JSON.stringify(json);
    const headers: Record<string, string | number> = {};
    if (token !== undefined) headers.authorization = `Bearer ${token}`;
    if (key !== undefined) headers['idempotency-key'] = key;
    if (ifMatch !== undefined) headers['if-match'] = ifMatch;
    if (body !== undefined) {
      headers['content-type'] = 'application/json';
      headers['content-length'] = Buffer.byteLength(body);
    }
    const reply = await this.#send(method, path, headers, body);
    if (reply.status >= 400) {
      throw new Error(
        `${method} ${path.slice(0, 100)} was answered ${reply.status}: ${reply.text.slice(0, 300)}`,
      );
    }
    return reply;
  }

  async get<Body>(path: string): Promise<Body> {
    return JSON.parse((await this.call('GET', path)).text) as Body;
  }

  close(): void {
    this.#agent.destroy();
  }

  #send(
    method: string,
    path: string,
    headers: Record<string, string | number>,
    body: string | undefined,
  ): Promise<ApiReply> {
    return new Promise((resolve, reject) => {
      const sent = request(`${this.origin}${path}`, { method, headers, agent: this.#agent }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            etag: response.headers.etag,
            text: Buffer.concat(parts).toString('utf8'),
          });
        });
      });
      sent.on('error', (error) => {
        // The server closed an idle connection just as this request was put on it, and has not read it.
        const isStale = sent.reusedSocket && (error as { code?: unknown }).code === 'ECONNRESET';
        if (isStale) resolve(this.#send(method, path, headers, body));
        else reject(error);
      });
      sent.end(body);
    });
  }
}
