import { connect } from 'node:net';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { drain } from '../health/drain.js';
import { waiting } from '../spec-sample.js';
import { SpecService } from '../spec-service.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('an application', () => {
  let service: SpecService;

  beforeAll(async () => {
    service = await SpecService.open({ limits: { bodyBytes: 2_000 } });
  });
  afterAll(() => service.close());

  it('gives each request an id, and says it in the answer and in the problem', async () => {
    const reply = await service.call('GET', '/nowhere');
    const id = reply.headers.get('x-request-id')!;
    expect(id).toMatch(UUID);
    expect(reply.body.instance).toBe(`urn:toandan:request:${id}`);
  });

  it('keeps an id that was sent, when it looks like one', async () => {
    const ask = async (id: string): Promise<string | null> =>
      (await service.call('GET', '/health/live', { headers: { 'x-request-id': id } })).headers.get(
        'x-request-id',
      );
    expect(await ask('3b241101-e2bb-4255-8caf-4136c566a962')).toBe('3b241101-e2bb-4255-8caf-4136c566a962');
    expect(await ask('nguyen-van-a')).toMatch(UUID);
    expect(await ask('a'.repeat(65))).toMatch(UUID);
  });

  it.each([
    ['GET', '/nowhere', {}, 404, 'no-such-route'],
    ['GET', '/api/sample/v1/nowhere', {}, 404, 'no-such-route'],
    ['DELETE', 'notes', {}, 404, 'no-such-route'],
    ['POST', 'refusals', { raw: '{"kind": ' }, 400, 'malformed-json'],
    ['POST', 'refusals', { raw: '' }, 400, 'malformed-json'],
    [
      'POST',
      'refusals',
      { raw: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'not-json',
    ],
    ['POST', 'refusals', { raw: 'text', headers: { 'content-type': 'text/plain' } }, 415, 'not-json'],
    ['POST', 'refusals', { raw: 'x', headers: { 'content-type': 'nonsense' } }, 415, 'not-json'],
    ['POST', 'refusals', { json: { kind: 'x'.repeat(3_000) } }, 413, 'body-too-large'],
    ['GET', '/api/%E0%A4%A', {}, 400, 'bad-request'],
    ['GET', `notes/${'1'.repeat(200)}`, {}, 414, 'address-too-long'],
  ])('%s %s with %j: %d %s', async (method, path, options, status, code) => {
    const vi = await service.call(method, path, options);
    expect(vi).toMatchObject({ status, body: { status, code, type: `urn:toandan:problem:${code}` } });
    expect(vi.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(vi.headers.get('content-language')).toBe('vi');
    const headers = {
      ...('headers' in options ? options.headers : {}),
      'accept-language': 'fr, en-GB;q=0.9, vi;q=0.1',
    };
    const en = await service.call(method, path, { ...options, headers });
    expect(en.headers.get('content-language')).toBe('en');
    expect(en.body.title).not.toBe(vi.body.title);
  });

  it('says what browsers may do, and not what it is made of', async () => {
    const { headers } = await service.call('GET', '/health/live');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('server')).toBeNull();
    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toContain('max-age');
    expect(headers.get('cache-control')).toBe('private, no-cache');
  });

  it('answers what is no HTTP with a problem', async () => {
    const socket = connect(Number(new URL(service.origin).port), '127.0.0.1');
    socket.write('this is no HTTP\r\n\r\n');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    await once(socket, 'close');
    const text = Buffer.concat(chunks).toString();
    expect(text).toContain('HTTP/1.1 400');
    expect(text).toContain('"code":"bad-request"');
  });
});

describe('limits', () => {
  let service: SpecService | undefined;

  afterEach(async () => {
    waiting.until = Promise.resolve();
    await service?.close();
    service = undefined;
  });

  it('one client that asks too often: 429 and when to come again, on unknown addresses too; health is spared', async () => {
    service = await SpecService.open({ limits: { requestsPerMinute: 2 } });
    const statuses: number[] = [];
    for (const path of ['notes/1', '/nowhere', 'notes/1', '/nowhere2']) {
      statuses.push((await service.call('GET', path)).status);
    }
    expect(statuses).toEqual([200, 404, 429, 429]);
    const refused = await service.call('GET', 'notes/1');
    expect(refused.body).toMatchObject({ code: 'too-many-requests', detail: /\d+ giây/ });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await service.call('GET', '/health/live')).status).toBe(200);
  });

  it.each([
    [undefined, 429],
    [['127.0.0.1'], 200],
  ])('behind proxies %j, another forwarded address: %d', async (trustProxy, status) => {
    service = await SpecService.open({
      limits: { requestsPerMinute: 1 },
      ...(trustProxy === undefined ? {} : { trustProxy }),
    });
    for (const address of ['203.0.113.1', '203.0.113.2']) {
      const reply = await service.call('GET', 'notes/1', { headers: { 'x-forwarded-for': address } });
      expect(reply.status).toBe(address.endsWith('1') ? 200 : status);
    }
  });

  it('a handler that does not come to an end: 503', async () => {
    service = await SpecService.open({ limits: { handlerMs: 50 } });
    const never = Promise.withResolvers<void>();
    waiting.until = never.promise;
    const reply = await service.call('GET', 'waiting');
    expect(reply).toMatchObject({ status: 503, body: { code: 'took-too-long' } });
    expect(reply.headers.get('retry-after')).toBe('5');
    never.resolve();
    expect((await service.call('GET', 'notes/1')).status).toBe(200);
  });

  it('told to stop, it finishes what is under way and is no longer ready', async () => {
    service = await SpecService.open();
    const { app, issuer } = service;
    const arrived = Promise.withResolvers<void>();
    const go = Promise.withResolvers<void>();
    waiting.arrived = arrived.resolve;
    waiting.until = go.promise;
    const underWay = service.call('GET', 'waiting');
    await arrived.promise;
    const closed = app.close();
    go.resolve();
    expect(await underWay).toMatchObject({ status: 200, body: { waited: true } });
    await closed;
    await expect(service.call('GET', '/health/ready')).rejects.toThrow();
    service = undefined;
    await issuer.close();
  });
});

describe('a service that is drained', () => {
  it('is not ready, still answers, and has connections closed', async () => {
    const service = await SpecService.open();
    try {
      expect((await service.call('GET', 'notes/1')).headers.get('connection')).toBe('keep-alive');
      drain(service.app);
      expect((await service.call('GET', '/health/ready')).status).toBe(503);
      expect((await service.call('GET', '/health/live')).status).toBe(200);
      const reply = await service.call('GET', 'notes/1');
      expect([reply.status, reply.headers.get('connection')]).toEqual([200, 'close']);
    } finally {
      await service.close();
    }
  });
});

describe('health', () => {
  let service: SpecService;
  const state = { database: true, migrated: false, idle: false };

  beforeAll(async () => {
    service = await SpecService.open({
      health: {
        ready: [{ name: 'database', run: async () => fail(!state.database, 'password=hunter2') }],
        started: [{ name: 'migrations', run: async () => fail(!state.migrated, 'not yet') }],
        idle: async () => Promise.resolve(state.idle),
      },
    });
  });
  afterAll(() => service.close());

  function fail(isFailing: boolean, words: string): void {
    if (isFailing) throw new Error(words);
  }
  const statuses = async (): Promise<number[]> => {
    const replies = await Promise.all(
      ['live', 'ready', 'started'].map((check) => service.call('GET', `/health/${check}`)),
    );
    return replies.map(({ status }) => status);
  };

  it('begins with being alive only, and follows what is needed, without a word why', async () => {
    expect(await statuses()).toEqual([200, 503, 503]);
    state.migrated = true;
    expect(await statuses()).toEqual([200, 200, 200]);
    state.database = false;
    expect(await statuses()).toEqual([200, 503, 200]);
    expect((await service.call('GET', '/health/ready')).text).toBe('{"status":"down"}');
    expect(service.lines.join('')).toContain('"check":"database"');
    expect(service.lines.join('')).not.toContain('hunter2');
  });

  it('says whether anything is left to do', async () => {
    expect((await service.call('GET', '/health/idle')).status).toBe(503);
    state.idle = true;
    expect((await service.call('GET', '/health/idle')).status).toBe(200);
  });
});

it('words and status of errors are declared, or nothing starts', async () => {
  await expect(SpecService.open({ errors: { 'without-words': 409 } })).rejects.toThrow(
    /vi: problem without-words/,
  );
  await expect(SpecService.open({ errors: { 'note-already-final': 500 } })).rejects.toThrow(/4xx/);
  await expect(SpecService.open({ errors: { forbidden: 404 } })).rejects.toThrow(/of the platform/);
});
