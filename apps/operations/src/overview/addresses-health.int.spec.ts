import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { AddressesHealth } from './addresses-health.js';

const servers: Server[] = [];

/** A service of which nothing but its health is known. */
async function serviceAnswering(status: number): Promise<string> {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/health/ready' ? status : 500).end('{}');
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((closed) => server.close(closed));
});

describe('the health of services elsewhere', () => {
  it('is asked at their addresses; who is silent is not ready, and who has none is not asked', async () => {
    const addresses = new Map([
      ['registry', await serviceAnswering(200)],
      ['reporting', await serviceAnswering(503)],
      ['tipoffs', 'http://127.0.0.1:1'],
    ]);
    expect(await new AddressesHealth('operations', addresses).health(['programs', 'registry'])).toEqual([
      { service: 'operations', state: 'ready' },
      { service: 'programs', state: 'not-asked' },
      { service: 'registry', state: 'ready' },
      { service: 'reporting', state: 'not-ready' },
      { service: 'tipoffs', state: 'not-ready' },
    ]);
  });
});
