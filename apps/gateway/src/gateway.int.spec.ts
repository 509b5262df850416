import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { gatewayConfig } from './config.js';
import { startGateway, type Gateway } from './gateway.js';
import { SpecInstance } from './spec-instance.js';

let first: SpecInstance;
let second: SpecInstance;
let gateway: Gateway;
let folder: string;

beforeEach(async () => {
  [first, second] = await Promise.all([SpecInstance.open('first'), SpecInstance.open('second')]);
  folder = await mkdtemp(join(tmpdir(), 'toandan-gateway-'));
  await writeFile(join(folder, 'index.html'), '<title>console</title>');
});

afterEach(async () => {
  await gateway.stop();
  await Promise.all([first.close(), second.close()]);
  await rm(folder, { recursive: true });
});

async function open(env: Record<string, string> = {}): Promise<void> {
  gateway = await startGateway(
    gatewayConfig({
      HTTP_PORT: '0',
      LOG_LEVEL: 'silent',
      GATEWAY_SERVICES: `reporting=${first.origin},reporting=${second.origin}`,
      GATEWAY_CONSOLE_DIR: folder,
      OIDC_ISSUER: 'http://id.example/oidc',
      ...env,
    }),
  );
}

function post(headers: Record<string, string> = {}, body = '{"a": 1}'): Promise<Response> {
  return fetch(`${gateway.origin}/api/reporting/v1/reports?x=1`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
}

const calls = (): number[] => [first.received.length, second.received.length];

describe('a call', () => {
  it('reaches the instances in turn, byte for byte, with whom it is from', async () => {
    await open();
    const text = '{"b" :  "Đ\\u0041",\n "a": 1.50}';
    const reply = await post({ 'x-forwarded-for': '203.0.113.9', authorization: 'Bearer t' }, text);
    expect(reply.status).toBe(201);
    expect([reply.headers.get('etag'), await reply.json()]).toEqual(['"1"', { from: 'first' }]);
    await post();
    expect(calls()).toEqual([1, 1]);
    const [{ url, body, headers }] = first.received as [SpecInstance['received'][number]];
    expect([url, body.toString()]).toEqual(['/api/reporting/v1/reports?x=1', text]);
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      authorization: 'Bearer t',
      'x-forwarded-for': '127.0.0.1',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('is believed about whom it is from when our own proxy says so', async () => {
    await open({ HTTP_TRUST_PROXY: '127.0.0.0/8' });
    await post({ 'x-forwarded-for': '203.0.113.9' });
    expect(first.received[0]!.headers['x-forwarded-for']).toBe('203.0.113.9');
  });

  it('does not go to an instance that is not ready', async () => {
    first.ready = false;
    await open();
    for (let count = 0; count < 4; count++) await post();
    expect(calls()).toEqual([0, 4]);
  });

  it('goes to another when one cannot be reached, whatever it is', async () => {
    await open();
    await first.close();
    for (let count = 0; count < 4; count++) expect((await post()).status).toBe(201);
    expect(calls()).toEqual([0, 4]);
  });

  it('to nobody that is there: 503, and when to come again', async () => {
    await open();
    await Promise.all([first.close(), second.close()]);
    const reply = await post({ 'accept-language': 'en' });
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '1']);
    expect(reply.headers.get('content-type')).toContain('application/problem+json');
    expect(await reply.json()).toMatchObject({ code: 'unavailable', title: 'Unavailable for the moment' });
  });

  it.each([
    ['a key', { 'idempotency-key': 'once' }, 201, [1, 1]],
    ['a version', { 'if-match': '"1"' }, 503, [1, 0]],
    ['neither', {}, 502, [1, 0]],
  ])('that broke off, with %s: %j is answered %d', async (_what, headers, status, reached) => {
    await open();
    first.mode = 'break';
    const reply = await post(headers);
    expect(reply.status).toBe(status);
    expect(reply.headers.get('retry-after')).toBe(status === 503 ? '1' : null);
    expect(calls()).toEqual(reached);
  });

  it('that only asks is asked of another when it broke off', async () => {
    await open();
    first.mode = 'break';
    expect((await fetch(`${gateway.origin}/api/reporting/v1/reports`)).status).toBe(201);
    expect(calls()).toEqual([1, 1]);
  });

  it('longer than any import is refused, and to an unknown service not found', async () => {
    await open();
    expect((await post({}, 'x'.repeat(17 * 1_048_576))).status).toBe(413);
    const unknown = await fetch(`${gateway.origin}/api/nobody/v1/things`);
    expect([unknown.status, await unknown.json()]).toMatchObject([404, { code: 'no-such-route' }]);
    expect(calls()).toEqual([0, 0]);
  });
});

describe('besides the services', () => {
  it('the issuer answers /oidc, and every other path is the console', async () => {
    await open({ GATEWAY_ISSUER: second.origin });
    expect((await fetch(`${gateway.origin}/oidc/realms/toandan/certs`)).headers.get('x-from')).toBe('second');
    expect(await (await fetch(`${gateway.origin}/reports/1`)).text()).toContain('console');
    expect(await (await fetch(`${gateway.origin}/console-config.json`)).json()).toEqual({
      issuer: 'http://id.example/oidc',
      clientId: 'console',
      apiBase: '',
    });
  });

  it('told to stop, it is not ready, still answers, and has connections closed', async () => {
    await open();
    const ready = async (): Promise<number> => (await fetch(`${gateway.origin}/health/ready`)).status;
    expect(await ready()).toBe(200);
    gateway.drain();
    expect(await ready()).toBe(503);
    const reply = await post();
    expect([reply.status, reply.headers.get('connection')]).toEqual([201, 'close']);
  });
});
