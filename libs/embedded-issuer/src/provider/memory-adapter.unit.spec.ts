import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { MemoryAdapter } from './memory-adapter.js';

describe('what the issuer remembers', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is bounded: what was not asked for longest goes first', async () => {
    const adapter = new MemoryAdapter('Session', 2);
    await adapter.upsert('a', { uid: '1' });
    await adapter.upsert('b', { uid: '2' });
    await adapter.find('a');
    await adapter.upsert('c', { uid: '3' });
    expect(await adapter.find('a')).toBeDefined();
    expect(await adapter.find('b')).toBeUndefined();
  });

  it('ends when its time is over, also for who looks for it by its uid, and however it was used', async () => {
    jest.useFakeTimers();
    const adapter = new MemoryAdapter('Session');
    await adapter.upsert('a', { uid: '1' }, 60);
    jest.advanceTimersByTime(59_000);
    await adapter.consume('a');
    expect(await adapter.find('a')).toMatchObject({ uid: '1' });
    expect((await adapter.findByUid('1'))?.consumed).toEqual(expect.any(Number));
    jest.advanceTimersByTime(2_000);
    expect(await adapter.findByUid('1')).toBeUndefined();
    expect(await adapter.find('a')).toBeUndefined();
  });

  it('takes back what a grant gave, and nothing else', async () => {
    const adapter = new MemoryAdapter('RefreshToken');
    await adapter.upsert('a', { grantId: 'g' });
    await adapter.upsert('b', { grantId: 'g' });
    await adapter.upsert('c', { grantId: 'h', userCode: 'u' });
    await adapter.revokeByGrantId('g');
    expect([await adapter.find('a'), await adapter.find('b')]).toEqual([undefined, undefined]);
    expect(await adapter.findByUserCode('u')).toMatchObject({ grantId: 'h' });
    await adapter.destroy('c');
    await adapter.consume('c');
    expect(await adapter.find('c')).toBeUndefined();
  });
});
