import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { effects } from '../spec-sample.js';
import { SpecService, type Reply } from '../spec-service.js';

describe('versions', () => {
  let service: SpecService;

  beforeAll(async () => {
    service = await SpecService.open();
  });
  beforeEach(() => {
    effects.length = 0;
  });
  afterAll(() => service.close());

  const change = (headers: Record<string, string>): Promise<Reply> =>
    service.call('PUT', 'notes/1', { json: { name: 'x', count: 1 }, headers });

  it('are told as strong ETags, and change with a change', async () => {
    expect((await service.call('GET', 'notes/1')).headers.get('etag')).toBe('"7"');
    const changed = await change({ 'if-match': '"7"' });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).toBe('"8"');
    expect(effects).toHaveLength(1);
  });

  it.each([
    [{}, 428, 'if-match-missing'],
    [{ 'if-match': '' }, 428, 'if-match-missing'],
    [{ 'if-match': '"6"' }, 412, 'note-changed'],
    [{ 'if-match': 'W/"7"' }, 412, 'version-conflict'],
    [{ 'if-match': '"of another server"' }, 400, 'if-match-malformed'],
    [{ 'if-match': '"abc"' }, 412, 'version-conflict'],
    [{ 'if-match': '*' }, 400, 'if-match-malformed'],
    [{ 'if-match': '"6", "7"' }, 400, 'if-match-malformed'],
    [{ 'if-match': '7' }, 400, 'if-match-malformed'],
  ])('changing with %j: %d %s', async (headers, status, code) => {
    expect(await change(headers)).toMatchObject({ status, body: { code } });
    expect(effects).toEqual([]);
  });

  it('are not asked of whoever makes something, and read where they are given', async () => {
    const put = (headers: Record<string, string>): Promise<Reply> =>
      service.call('PUT', 'labels/1', { headers });
    expect((await put({})).body).toEqual({ id: '1', seen: 'nothing' });
    expect((await put({ 'if-match': '"7"' })).body).toEqual({ id: '1', seen: 7 });
    expect((await put({ 'if-match': '*' })).status).toBe(400);
    expect((await put({ 'if-match': 'W/"7"' })).status).toBe(412);
  });

  it.each([
    ['"7"', 304],
    ['W/"7"', 304],
    ['"1", "7"', 304],
    ['*', 304],
    ['"6"', 200],
    ['7', 200],
  ])('reading with If-None-Match %s: %d', async (tag, status) => {
    const reply = await service.call('GET', 'notes/1', { headers: { 'if-none-match': tag } });
    expect(reply.status).toBe(status);
    expect(reply.text === '').toBe(status === 304);
    expect(reply.headers.get('etag')).toBe('"7"');
  });
});
