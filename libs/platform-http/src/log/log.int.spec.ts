import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError } from '@toandan/kernel';
import { thrown } from '../spec-sample.js';
import { GOOD_NOTE, SpecService } from '../spec-service.js';
import { LOGGED_FIELDS } from './http-log.js';

const MARKER = 'nguoi-to-giac-0912345678';

describe('the log', () => {
  let service: SpecService;

  beforeAll(async () => {
    service = await SpecService.open();
  });
  afterAll(() => service.close());

  const entries = (): Record<string, unknown>[] =>
    service.lines.map((line) => JSON.parse(line) as Record<string, unknown>);

  it('tells of a request its method, route, status, time, id and trace', async () => {
    const id = 'aaaaaaaa-0000-4000-8000-000000000001';
    await service.call('GET', 'notes/5', {
      headers: { 'x-request-id': id, traceparent: `00-${'ab'.repeat(16)}-${'cd'.repeat(8)}-01` },
    });
    expect(entries().find(({ requestId }) => requestId === id)).toEqual({
      level: 30,
      time: expect.any(String),
      service: 'sample',
      event: 'request',
      method: 'GET',
      route: '/api/sample/v1/notes/:id',
      status: 200,
      ms: expect.any(Number),
      requestId: id,
      traceId: 'ab'.repeat(16),
    });
  });

  it('has nothing of what people wrote, wherever they wrote it, and has the failures', async () => {
    const token = await service.issuer.token(['officer'], { sub: MARKER, unit_id: MARKER });
    const headers = {
      'x-request-id': MARKER,
      cookie: `session=${MARKER}`,
      'user-agent': MARKER,
      'accept-language': MARKER,
      'if-match': `"${MARKER}"`,
      'idempotency-key': MARKER,
      traceparent: MARKER,
      'x-forwarded-for': MARKER,
      referer: `http://x/${MARKER}`,
    };
    thrown.set('plain', () => new Error(`no such person: ${MARKER}\n    at ${MARKER} (/x/${MARKER}:1:2)`));
    thrown.set('renamed', () => Object.assign(new Error(MARKER), { name: MARKER, code: MARKER }));
    thrown.set('caused', () => new Error('outer', { cause: new Error(MARKER) }));
    thrown.set('text', () => MARKER);
    thrown.set('undeclared', () => new DomainError('not-declared', { who: MARKER }));
    thrown.set('declared', () => new DomainError('note-already-final', { what: MARKER }));
    for (const kind of thrown.keys()) {
      await service.call('POST', 'refusals', { json: { kind, words: MARKER }, headers });
    }
    await service.call('POST', 'notes', {
      token,
      json: { ...GOOD_NOTE, title: MARKER, [MARKER]: 1 },
      headers,
    });
    await service.call('POST', 'notes', {
      token,
      json: { ...GOOD_NOTE, unitId: MARKER, title: MARKER },
      headers,
    });
    await service.call('GET', `notes?state=${MARKER}&${MARKER}=1`, { token, headers });
    await service.call('GET', `notes/${MARKER}`, { headers });
    await service.call('GET', `units/${MARKER}/notes`, { token, headers });
    await service.call('GET', `/${MARKER}`, { headers });
    await service.call('GET', `/${MARKER}%E0%A4%A`, { headers });
    await service.call('POST', 'refusals', { raw: `{"kind": ${MARKER}`, headers });
    await service.call('POST', 'refusals', { raw: MARKER, headers: { ...headers, 'content-type': MARKER } });
    await service.call('GET', 'catalogue', { headers: { ...headers, authorization: `Bearer ${MARKER}` } });
    await service.call('GET', 'catalogue', { headers: { ...headers, authorization: MARKER } });

    expect(service.lines.join('')).not.toContain(MARKER);
    expect(service.lines.join('')).not.toContain(token);
    const failures = entries().filter(({ event }) => event === 'failure');
    expect(failures.map(({ errorName }) => errorName)).toEqual([
      'Error',
      'Error',
      'Error',
      'string',
      'DomainError',
    ]);
    expect(failures[0]).toMatchObject({ status: 500, code: 'internal', route: '/api/sample/v1/refusals' });
    expect(failures[2]!.frames).toEqual(expect.arrayContaining([expect.stringContaining('log.int.spec.ts')]));
  });

  it('has no field that is not on the list', () => {
    const allowed = new Set<string>([...LOGGED_FIELDS, 'level', 'time', 'service']);
    const names = new Set(entries().flatMap((entry) => Object.keys(entry)));
    expect([...names].filter((name) => !allowed.has(name))).toEqual([]);
  });
});
