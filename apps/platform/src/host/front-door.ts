import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Who answers what: the longest matching path wins; without a match the rest answers. */
export interface Rooms {
  /** '/api/registry', '/oidc': whole path segments. */
  readonly byPath: ReadonlyMap<string, Answer>;
  readonly rest: Answer;
}

/** Longest that a request may take to arrive, ms. */
const RECEIVE_MS = 30_000;

/** The one address of the platform. It listens before anything else runs, and says so until the rooms are open. */
export class FrontDoor {
  #rooms: Rooms = { byPath: new Map(), rest: starting };

  private constructor(private readonly server: Server) {
    server.on('request', (request, response) => this.#answer(request, response));
  }

  /** @param port 0 takes a free one */
  static async open(port: number, host: string): Promise<FrontDoor> {
    const server = createServer({ requestTimeout: RECEIVE_MS, headersTimeout: RECEIVE_MS });
    const door = new FrontDoor(server);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => {
        server.off('error', reject);
        resolve();
      });
    });
    return door;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  lead(rooms: Rooms): void {
    this.#rooms = rooms;
  }

  /** Takes no more; calls under way finish. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.server.closeIdleConnections();
    await closed;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { byPath, rest } = this.#rooms;
    const path = (request.url ?? '/').split(/[?#]/, 1)[0]!;
    for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      const answer = byPath.get(at);
      if (answer !== undefined) return answer(request, response);
    }
    return rest(request, response);
  }
}

function starting(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '1' });
  response.end('Hệ thống đang khởi động. / The platform is starting.\n');
}
