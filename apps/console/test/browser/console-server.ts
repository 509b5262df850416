import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { consoleClient, EmbeddedIssuer } from '@toandan/embedded-issuer';
import type { FakeServices } from '../faked/fake-services.js';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** As strict as a page of scripts and styles can be. A violation fails the tests. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export interface Person {
  readonly login: string;
  readonly password: string;
}

/** The built console, faked services and a real issuer at one origin, as the platform serves them. */
export class ConsoleServer {
  private constructor(
    readonly origin: string,
    private readonly people: readonly Person[],
    private readonly server: Server,
    private readonly issuer: EmbeddedIssuer,
  ) {}

  static async open(dist: string, dataDir: string, services: FakeServices): Promise<ConsoleServer> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const issuer = await EmbeddedIssuer.open({
      dataDir,
      issuerUrl: `${origin}/oidc`,
      clients: [consoleClient(origin)],
      accounts: [
        {
          login: 'phan.tich',
          name: { vi: 'Nguyễn Thị Phân Tích', en: 'Analyst Nguyen' },
          roles: ['ministry-analyst'],
        },
        {
          login: 'van.hanh',
          name: { vi: 'Trần Văn Vận Hành', en: 'Operator Tran' },
          roles: ['operator'],
        },
      ],
      requestsPerMinute: 10_000,
    });
    const config = JSON.stringify({ issuer: issuer.issuerUrl, clientId: 'console', apiBase: '' });
    server.on('request', (request, response) => {
      const { pathname } = new URL(request.url ?? '/', origin);
      if (pathname.startsWith('/oidc/')) issuer.handler(request, response);
      else if (pathname.startsWith('/api/')) void answerCall(request, response, origin, services);
      else if (pathname === '/console-config.json') send(response, 200, 'application/json', config);
      else void sendFile(response, dist, pathname);
    });
    return new ConsoleServer(origin, issuer.newAccounts, server, issuer);
  }

  /** By its login. */
  person(login: string): Person {
    const found = this.people.find((one) => one.login === login);
    if (found === undefined) throw new Error(`The issuer has no account ${login}`);
    return found;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
    await this.issuer.close();
  }
}

async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  origin: string,
  services: FakeServices,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  const { pathname: path, searchParams: query } = new URL(request.url ?? '/', origin);
  const { status, body } = services.answer({
    method: request.method ?? '',
    path,
    query,
    headers: request.headers,
    body: text === '' ? undefined : (JSON.parse(text) as unknown),
  });
  send(
    response,
    status,
    status < 400 ? 'application/json' : 'application/problem+json',
    JSON.stringify(body),
  );
}

/** A page's address gets the one page that there is. */
async function sendFile(response: ServerResponse, dist: string, pathname: string): Promise<void> {
  const path = extname(pathname) === '' ? '/index.html' : normalize(pathname);
  try {
    send(response, 200, TYPES[extname(path)] ?? 'application/octet-stream', await readFile(join(dist, path)));
  } catch {
    send(response, 404, 'text/plain', '');
  }
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response
    .writeHead(status, {
      'content-type': type,
      'content-security-policy': POLICY,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    .end(body);
}
