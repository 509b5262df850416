import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A collector of traces and metrics that keeps what it is sent. */
export class OtlpCatcher {
  readonly #bodies = new Map<string, Buffer[]>();

  private constructor(private readonly server: Server) {}

  static async open(): Promise<OtlpCatcher> {
    const server = createServer();
    const catcher = new OtlpCatcher(server);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const path = request.url ?? '';
        catcher.#bodies.set(path, [...(catcher.#bodies.get(path) ?? []), Buffer.concat(chunks)]);
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return catcher;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Everything that came to a path, such as `/v1/traces`. */
  caught(path: string): Buffer {
    return Buffer.concat(this.#bodies.get(path) ?? []);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
