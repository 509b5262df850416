import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { SpecIssuer } from '../spec-issuer.js';
import { CheckedTokens } from './checked-tokens.js';
import { TokenVerifier } from './token-verifier.js';

/** How long the issuer's keys are kept, ms. */
const KEYS_KEPT = 600_000;

describe('a token that has been checked', () => {
  let issuer: SpecIssuer;
  let verifier: TokenVerifier;
  let now: number;
  const checks = jest.spyOn(globalThis.crypto.subtle, 'verify');

  beforeEach(async () => {
    // Only the clock: what waits goes on waiting as it does.
    jest.useFakeTimers({
      now: Date.parse('2026-11-23T08:00:00Z'),
      doNotFake: [
        'nextTick',
        'setImmediate',
        'clearImmediate',
        'setTimeout',
        'clearTimeout',
        'queueMicrotask',
      ],
    });
    now = Date.now();
    issuer = await SpecIssuer.open();
    verifier = verifierWith(new CheckedTokens());
    checks.mockClear();
  });

  afterEach(async () => {
    jest.useRealTimers();
    await issuer.close();
  });

  const verifierWith = (checked: CheckedTokens): TokenVerifier =>
    new TokenVerifier([issuer.trusted], { now: () => new Date(now) }, checked);

  const pass = (ms: number): void => {
    now += ms;
    jest.setSystemTime(now);
  };

  it('is not checked again, and is the same actor', async () => {
    const token = await issuer.token(['officer']);
    const first = await verifier.verify(token);
    expect(first).toMatchObject({ subject: 'officer-1', roles: ['officer'] });
    expect(await verifier.verify(token)).toEqual(first);
    expect(checks).toHaveBeenCalledTimes(1);
  });

  it('is refused from its end on, with no more than the skew of clocks', async () => {
    const token = await issuer.token([], { exp: now / 1_000 + 60 });
    await verifier.verify(token);
    pass(64_000);
    expect(await verifier.verify(token)).toBeDefined();
    pass(1_000);
    expect(await verifier.verify(token)).toBeUndefined();
  });

  it('is refused before its beginning, should the clock be set back', async () => {
    const token = await issuer.token([], { nbf: now / 1_000, exp: now / 1_000 + 60 });
    expect(await verifier.verify(token)).toBeDefined();
    pass(-60_000);
    expect(await verifier.verify(token)).toBeUndefined();
  });

  it('is refused once the issuer no longer publishes its key', async () => {
    const token = await issuer.token([], { exp: now / 1_000 + 3_600 });
    const { kid } = issuer.current;
    await issuer.rotate();
    await verifier.verify(token);
    issuer.withdraw(kid);
    pass(KEYS_KEPT);
    expect(await verifier.verify(token)).toBeUndefined();
  });

  it('is refused once another key has the name of its key', async () => {
    const token = await issuer.token([], { exp: now / 1_000 + 3_600 });
    await verifier.verify(token);
    issuer.withdraw(issuer.current.kid);
    await issuer.rotate();
    pass(KEYS_KEPT);
    expect(await verifier.verify(token)).toBeUndefined();
  });

  it('is checked again once the keys were asked for again', async () => {
    const token = await issuer.token([], { exp: now / 1_000 + 3_600 });
    await verifier.verify(token);
    pass(KEYS_KEPT);
    expect(await verifier.verify(token)).toBeDefined();
    expect(checks).toHaveBeenCalledTimes(2);
  });

  it('is 503, not believed, while the issuer cannot be asked whether its key still holds', async () => {
    const token = await issuer.token([], { exp: now / 1_000 + 3_600 });
    await verifier.verify(token);
    issuer.isBroken = true;
    pass(KEYS_KEPT);
    await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('says nothing of one that differs from it in a letter', async () => {
    const token = await issuer.token(['officer']);
    await verifier.verify(token);
    const at = token.length - 10;
    const forged = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
    expect(await verifier.verify(forged)).toBeUndefined();
  });

  it('is not remembered where it was refused', async () => {
    const checked = new CheckedTokens();
    verifier = verifierWith(checked);
    expect(await verifier.verify(await issuer.token([], { aud: 'another' }))).toBeUndefined();
    expect(checked.size).toBe(0);
  });

  it('makes room for others, and is then checked again', async () => {
    const checked = new CheckedTokens(2);
    verifier = verifierWith(checked);
    const tokens = await Promise.all(['a', 'b', 'c'].map((sub) => issuer.token([], { sub })));
    for (const token of tokens) await verifier.verify(token);
    expect(checked.size).toBe(2);
    expect(await verifier.verify(tokens[0]!)).toMatchObject({ subject: 'a' });
    expect(checks).toHaveBeenCalledTimes(4);
  });
});
