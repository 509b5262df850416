import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { SpecBrowser } from './spec-browser.js';
import { HA, NAM, SpecHost } from './spec-host.js';

describe('signing in', () => {
  let host: SpecHost;

  beforeAll(async () => {
    host = await SpecHost.open({
      attempts: { perLogin: 1_000, perAddress: 1_000 },
      requestsPerMinute: 10_000,
    });
  });
  afterAll(() => host.close());

  const browser = (): SpecBrowser => new SpecBrowser(host);

  it('gives tokens that say who it is', async () => {
    const person = browser();
    const end = await person.signIn(HA.login);
    expect(end.isBack).toBe(true);
    expect(end.url.searchParams.get('state')).toBe('state-1');
    const { body, headers } = await person.exchange(end.url.searchParams.get('code')!);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(decodeProtectedHeader(body.access_token)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
    const claims = decodeJwt(body.access_token);
    expect(claims).toMatchObject({
      iss: host.issuerUrl,
      aud: 'toandan',
      roles: ['officer'],
      unit_id: 'unit-1',
      name: HA.name.vi,
    });
    expect(claims.sub).toMatch(/^[0-9a-f-]{36}$/);
    expect(claims.exp! - claims.iat!).toBe(900);
    expect(decodeJwt(body.id_token)).toMatchObject({
      sub: claims.sub,
      aud: 'console',
      'name#en': HA.name.en,
      preferred_username: HA.login,
    });
  });

  it('leaves the unit out for an account that serves none', async () => {
    const person = browser();
    const { body } = await person.exchange(await person.code(NAM.login));
    expect(decodeJwt(body.access_token)).not.toHaveProperty('unit_id');
  });

  it('takes the login as people write it', async () => {
    expect((await browser().signIn(` ${HA.login.toUpperCase()} `, host.password(HA.login))).isBack).toBe(
      true,
    );
  });

  it('needs no second login in the same browser, until it asks for one', async () => {
    const person = browser();
    await person.signIn(HA.login);
    expect((await person.begin()).isBack).toBe(true);
    expect((await person.begin({ prompt: 'login' })).isBack).toBe(false);
    expect((await browser().begin({ prompt: 'none' })).url.searchParams.get('error')).toBe('login_required');
  });

  it('answers a wrong password and an unknown account alike', async () => {
    const answers = await Promise.all(
      [HA.login, 'nobody'].map(async (login) => browser().signIn(login, 'wrong-wrong-wrong')),
    );
    for (const { status, text, isBack } of answers) {
      expect({ status, isBack }).toEqual({ status: 403, isBack: false });
      expect(text).toContain('Tên đăng nhập hoặc mật khẩu không đúng.');
      expect(text).not.toContain('wrong-wrong-wrong');
    }
    const [known, unknown] = answers.map(({ url, text }) =>
      text.replaceAll(url.pathname, '').replaceAll(/value="[^"]*"/g, ''),
    );
    expect(unknown).toBe(known);
  });

  it('lets nobody in with an empty or an endless password', async () => {
    for (const password of ['', 'x'.repeat(300)]) {
      expect((await browser().signIn(HA.login, password)).status).toBe(403);
    }
    expect((await browser().signIn(HA.login, 'x'.repeat(9_000))).status).toBe(400);
  });

  it('goes on after a wrong password', async () => {
    const person = browser();
    const { url } = await person.signIn(HA.login, 'wrong');
    expect((await person.walk.post(url, { login: HA.login, password: host.password(HA.login) })).isBack).toBe(
      true,
    );
  });

  it.each([
    ['without PKCE', { code_challenge: undefined, code_challenge_method: undefined }],
    ['with plain PKCE', { code_challenge_method: 'plain' }],
    ['for a token at once', { response_type: 'token' }],
    ['for both at once', { response_type: 'code id_token' }],
    ['for another resource', { resource: 'urn:another' }],
  ])('is refused %s', async (_what, params) => {
    const end = await browser().begin(params);
    const told = new URLSearchParams(end.url.search || end.url.hash.slice(1));
    expect({ isBack: end.isBack, code: told.get('code') }).toEqual({ isBack: true, code: null });
    expect(told.get('error')).toMatch(/^(invalid_request|unsupported_response_type|invalid_target)$/);
  });

  it.each([
    ['another redirect URI', () => ({ redirect_uri: 'http://127.0.0.1:9/elsewhere' })],
    ['a redirect URI with more', () => ({ redirect_uri: `${host.redirectUri}?more=1` })],
    ['an unknown client', () => ({ client_id: 'stranger' })],
  ])('sends nobody away with %s', async (_what, params) => {
    const end = await browser().begin(params());
    expect({ isBack: end.isBack, status: end.status, origin: end.url.origin }).toEqual({
      isBack: false,
      status: 400,
      origin: host.origin,
    });
    expect(end.text).toContain('Yêu cầu đăng nhập không hợp lệ');
  });

  it('does not show in an error page what was sent', async () => {
    const { text } = await browser().begin({ client_id: '<script>alert(1)</script>' });
    expect(text).not.toContain('alert(1)');
  });

  it('takes a code once, and then takes back what it gave', async () => {
    const person = browser();
    const code = await person.code(HA.login);
    const { body } = await person.exchange(code);
    expect(await person.exchange(code)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect(await person.refresh(body.refresh_token)).toMatchObject({ body: { error: 'invalid_grant' } });
  });

  it.each([
    ['another verifier', { code_verifier: 'a'.repeat(43) }],
    ['no verifier', { code_verifier: '' }],
    ['another redirect URI', { redirect_uri: 'http://127.0.0.1:9/elsewhere' }],
  ])('gives nothing for a code with %s', async (_what, fields) => {
    const person = browser();
    const reply = await person.exchange(await person.code(HA.login), fields);
    expect(reply.status).toBe(400);
    expect(reply.body).not.toHaveProperty('access_token');
  });

  it('gives a new refresh token with each, and takes all back when a used one comes again', async () => {
    const person = browser();
    const first = (await person.exchange(await person.code(HA.login))).body;
    const second = await person.refresh(first.refresh_token);
    expect(second.status).toBe(200);
    expect(second.body.refresh_token).not.toBe(first.refresh_token);
    expect(decodeJwt(second.body.access_token)).toMatchObject({ aud: 'toandan', roles: ['officer'] });
    expect(await person.refresh(first.refresh_token)).toMatchObject({ status: 400 });
    expect(await person.refresh(second.body.refresh_token)).toMatchObject({ status: 400 });
    // The person is still signed in: the console asks once more, and no one needs to write a password.
    const again = await person.begin();
    expect((await person.exchange(again.url.searchParams.get('code')!)).status).toBe(200);
  });

  it('lets the clients’ own origins read the answers, and no others', async () => {
    const person = browser();
    const { headers } = await person.exchange(await person.code(HA.login));
    expect(headers.get('access-control-allow-origin')).toBe(host.origin);
    const fields = { grant_type: 'refresh_token', refresh_token: 'x' };
    const other = await person.token(fields, 'http://evil.example');
    expect(other.status).toBe(400);
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each(['me', 'reg', 'request', 'token/introspection', 'device'])('has no /%s', async (path) => {
    expect((await fetch(`${host.issuerUrl}/${path}`)).status).toBe(404);
  });
});
