import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { effects } from '../spec-sample.js';
import { SpecIssuer } from '../spec-issuer.js';
import { GOOD_NOTE, SpecService, type Reply } from '../spec-service.js';

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('who may do what', () => {
  let service: SpecService;
  let stranger: SpecIssuer;

  beforeAll(async () => {
    stranger = await SpecIssuer.open();
    const below = new Map([['unit-11', 'unit-1']]);
    service = await SpecService.open({}, undefined, undefined, {
      covers: async (actorUnit, target) => actorUnit === target || below.get(target) === actorUnit,
    });
  });
  beforeEach(() => {
    effects.length = 0;
    service.issuer.isBroken = false;
  });
  afterAll(async () => {
    await service.close();
    await stranger.close();
  });

  const catalogue = (token: string): Promise<Reply> => service.call('GET', 'catalogue', { token });
  const claimsNow = (): Record<string, unknown> => ({
    iss: service.issuer.url,
    aud: 'sample',
    sub: 'officer-1',
    exp: Math.floor(Date.now() / 1_000) + 300,
    realm_access: { roles: ['national'] },
  });

  it('a good token and a granted role pass', async () => {
    expect((await catalogue(await service.issuer.token(['national']))).status).toBe(200);
  });

  it('without a token: 401, and how to log in', async () => {
    const reply = await service.call('GET', 'catalogue');
    expect(reply).toMatchObject({ status: 401, body: { code: 'not-authenticated' } });
    expect(reply.headers.get('www-authenticate')).toBe('Bearer realm="sample"');
  });

  const forged: [string, () => Promise<string> | string][] = [
    ['nonsense', () => 'nonsense'],
    [
      'that has expired',
      () => service.issuer.token(['national'], { exp: Math.floor(Date.now() / 1_000) - 60 }),
    ],
    ['that never expires', () => service.issuer.token(['national'], { exp: undefined })],
    [
      'that is not valid yet',
      () => service.issuer.token(['national'], { nbf: Math.floor(Date.now() / 1_000) + 60 }),
    ],
    ['for another audience', () => service.issuer.token(['national'], { aud: 'another' })],
    ['of nobody', () => service.issuer.token(['national'], { sub: '' })],
    ['of an issuer that is not trusted', () => stranger.token(['national'])],
    ['of a stranger in our issuer’s name', () => stranger.token(['national'], { iss: service.issuer.url })],
    ['with roles that are no list', () => service.issuer.token([], { realm_access: { roles: 'national' } })],
    [
      'with a unit that is no text',
      () => service.issuer.token(['national'], { unit_id: 1 as unknown as string }),
    ],
    ['with an unknown key', () => service.issuer.token(['national'], {}, 'key-99')],
    ['with a key’s name that is a path', () => service.issuer.token(['national'], {}, '../../etc/passwd')],
    ['without signature (alg none)', () => `${base64({ alg: 'none' })}.${base64(claimsNow())}.`],
    [
      'signed with the public key as a secret',
      () => {
        const { jwk, kid } = service.issuer.current;
        const content = `${base64({ alg: 'HS256', kid })}.${base64(claimsNow())}`;
        return `${content}.${createHmac('sha256', JSON.stringify(jwk)).update(content).digest('base64url')}`;
      },
    ],
    [
      'with other claims under a true signature',
      async () => {
        const [header, , signature] = (await service.issuer.token(['officer'])).split('.');
        return `${header}.${base64(claimsNow())}.${signature}`;
      },
    ],
    [
      'that brings its own key',
      () => `${base64({ alg: 'ES256', jwk: stranger.current.jwk })}.${base64(claimsNow())}.AAAA`,
    ],
    ['longer than any token', () => 'a'.repeat(9_000)],
  ];

  it.each(forged)('a token %s: 401, and no word why', async (_what, make) => {
    const reply = await catalogue(await make());
    expect(reply).toMatchObject({ status: 401, body: { code: 'token-invalid' } });
    expect(reply.headers.get('www-authenticate')).toBe('Bearer realm="sample", error="invalid_token"');
  });

  it('another scheme than Bearer: 401', async () => {
    const headers = { authorization: 'Basic YTpi' };
    expect((await service.call('GET', 'catalogue', { headers })).status).toBe(401);
  });

  it('a key that was changed at the issuer is found', async () => {
    await service.issuer.rotate();
    expect((await catalogue(await service.issuer.token(['national']))).status).toBe(200);
  });

  it('an issuer that cannot be asked: 503, and not a bad token', async () => {
    service.issuer.isBroken = true;
    const reply = await catalogue(await service.issuer.token(['national'], {}, 'key-unheard-of'));
    expect(reply.status).toBe(503);
    expect(reply.headers.get('retry-after')).toBe('5');
  });

  it('a role without that grant: 403', async () => {
    const reply = await catalogue(await service.issuer.token(['officer', 'constructor', 'no such role']));
    expect(reply).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect(reply.headers.get('www-authenticate')).toContain('insufficient_scope');
  });

  it.each([
    ['officer', 'unit-1', 200],
    ['officer', 'unit-11', 403],
    ['officer', 'unit-2', 403],
    ['chief', 'unit-11', 200],
    ['chief', 'unit-2', 403],
    ['national', 'unit-2', 200],
  ])('%s reads notes of %s: %d', async (role, unit, status) => {
    const token = await service.issuer.token([role]);
    expect((await service.call('GET', `units/${unit}/notes`, { token })).status).toBe(status);
  });

  it('a grant narrower than a handler asks is not enough', async () => {
    const token = await service.issuer.token(['clerk']);
    expect((await service.call('POST', 'units/unit-1/approval', { token })).status).toBe(403);
    expect(effects).toEqual([]);
  });

  it('an account without a unit acts on none', async () => {
    const token = await service.issuer.token(['officer', 'chief'], { unit_id: undefined });
    expect((await service.call('GET', 'units/unit-1/notes', { token })).status).toBe(403);
    expect((await service.call('GET', 'notes', { token })).status).toBe(403);
  });

  it('a unit that the body claims is checked, not believed', async () => {
    const token = await service.issuer.token(['officer']);
    const json = { ...GOOD_NOTE, unitId: 'unit-2' };
    expect((await service.call('POST', 'notes', { token, json })).status).toBe(403);
    expect(effects).toEqual([]);
  });

  it('a handler that forgets to confine itself gets no answer out', async () => {
    for (const role of ['officer', 'national']) {
      const reply = await service.call('GET', 'forgetful', { token: await service.issuer.token([role]) });
      expect(reply.status).toBe(500);
      expect(reply.text).not.toContain('everything');
    }
  });
});
