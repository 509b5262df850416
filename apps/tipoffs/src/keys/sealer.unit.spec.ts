import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeProtectedHeader } from 'jose';
import { KeyRing, type RingKey } from './key-ring.js';
import { LookupHash } from './lookup-hash.js';
import { SealError, Sealer } from './sealer.js';

const NOW = new Date('2026-11-22T00:00:00Z');
const clock = { now: () => NOW };
const key = (kid: string, from: string): RingKey => ({ kid, secret: randomBytes(32), from: new Date(from) });

const OLD = key('old', '2025-01-01');
const NEW = key('new', '2026-01-01');
const NEXT = key('next', '2027-01-01');
const ring = new KeyRing([NEXT, OLD, NEW]);
const sealer = new Sealer('content', ring, clock);

describe('a key ring', () => {
  it('seals with the newest key whose time has come, and finds them all', () => {
    expect(ring.current(NOW)).toBe(NEW);
    expect(ring.current(new Date('2027-01-01T00:00:00Z'))).toBe(NEXT);
    expect(ring.current(new Date('2020-01-01T00:00:00Z'))).toBe(OLD);
    expect(['old', 'new', 'next', 'none', undefined].map((kid) => ring.find(kid))).toEqual([
      OLD,
      NEW,
      NEXT,
      undefined,
      undefined,
    ]);
  });
});

describe('a sealed text', () => {
  it('opens to what it was, for any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.uuid(), async (text, record) => {
        const whole = text.toWellFormed();
        const { kid, jwe } = await sealer.seal(record, whole);
        expect(kid).toBe('new');
        expect(await sealer.open(record, jwe)).toBe(whole);
      }),
      { numRuns: 50 },
    );
  });

  it('is wrapped by the key that it names, with a content key of its own', async () => {
    const [one, other] = await Promise.all([sealer.seal('r', 'same'), sealer.seal('r', 'same')]);
    expect(decodeProtectedHeader(one.jwe)).toEqual({
      alg: 'A256KW',
      enc: 'A256GCM',
      kid: 'new',
      typ: 'toandan.tipoffs.content',
      rec: 'r',
    });
    const [, wrapped] = one.jwe.split('.');
    expect(wrapped).not.toBe(other.jwe.split('.')[1]);
  });

  it('opens with an older key while that is in the ring, and no longer', async () => {
    const { jwe } = await new Sealer('content', new KeyRing([OLD]), clock).seal('r', 'text');
    expect(await sealer.open('r', jwe)).toBe('text');
    await expect(new Sealer('content', new KeyRing([NEW]), clock).open('r', jwe)).rejects.toThrow(SealError);
  });

  it('does not open as another record’s, nor as something else, nor when it was changed', async () => {
    const { jwe } = await sealer.seal('r', 'text');
    await expect(sealer.open('s', jwe)).rejects.toThrow(SealError);
    await expect(new Sealer('identity', ring, clock).open('r', jwe)).rejects.toThrow(SealError);
    const parts = jwe.split('.');
    for (const index of parts.keys()) {
      const changed = parts.with(index, flipped(parts[index]!)).join('.');
      await expect(sealer.open('r', changed)).rejects.toThrow(SealError);
    }
    await expect(sealer.open('r', 'text')).rejects.toThrow(SealError);
  });

  it('does not open with a header that asks for no encryption of the key', async () => {
    const header = Buffer.from('{"alg":"dir","enc":"A256GCM","kid":"new"}').toString('base64url');
    const { jwe } = await sealer.seal('r', 'text');
    await expect(sealer.open('r', [header, '', ...jwe.split('.').slice(2)].join('.'))).rejects.toThrow(
      SealError,
    );
  });
});

describe('a hash for looking up', () => {
  it('is found under every key of the ring, differs by purpose, and stays steady when keys are added', () => {
    const before = new LookupHash(new KeyRing([OLD]));
    const after = new LookupHash(new KeyRing([OLD, NEW]));
    const stored = before.of('receipt', '123', NOW);
    expect(after.everyOf('receipt', '123')).toContainEqual(stored);
    expect(after.of('receipt', '123', NOW)).not.toEqual(stored);
    expect(after.everyOf('request', '123')).not.toContainEqual(stored);
    expect(after.steady('request', 'x')).toBe(before.steady('request', 'x'));
    expect(new LookupHash(new KeyRing([NEW])).steady('request', 'x')).not.toBe(before.steady('request', 'x'));
  });
});

/** Another character at a place where each bit counts. */
function flipped(text: string): string {
  const at = Math.floor(text.length / 2);
  return text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
}
