import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call as it reached an instance. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** For the tests: an instance of a service that notes what reaches it. */
export class SpecInstance {
  readonly received: Received[] = [];
  ready = true;
  /** `break`: closes the connection after it has read the call. */
  mode: 'answer' | 'break' = 'answer';

  private constructor(
    readonly name: string,
    private readonly server: Server,
    readonly origin: string,
  ) {}

  static async open(name: string): Promise<SpecInstance> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const instance = new SpecInstance(
      name,
      server,
      `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    );
    server.on('request', (request, response) => {
      if (request.url === '/health/ready') {
        response.writeHead(instance.ready ? 200 : 503).end();
        return;
      }
      void instance.#read(request).then(() => {
        if (instance.mode === 'break') return request.socket.destroy();
        response.writeHead(201, { 'content-type': 'application/json', etag: '"1"', 'x-from': name });
        return response.end(`{"from":"${name}"}`);
      });
    });
    return instance;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  async #read(request: IncomingMessage): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = '', url = '', headers } = request;
    this.received.push({ method, url, headers, body: Buffer.concat(chunks) });
  }
}
