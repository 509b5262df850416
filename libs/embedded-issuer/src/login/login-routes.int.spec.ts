import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { SpecBrowser } from '../spec-browser.js';
import { HA, NAM, SpecHost } from '../spec-host.js';

describe('whose sign-in it is', () => {
  let host: SpecHost;

  beforeAll(async () => {
    host = await SpecHost.open();
  });
  afterAll(() => host.close());

  const right = (): Record<string, string> => ({ login: HA.login, password: host.password(HA.login) });

  const authorization = ({ issuerUrl, redirectUri }: SpecHost): URL => {
    const address = new URL(`${issuerUrl}/auth?client_id=console&response_type=code&scope=openid`);
    address.searchParams.set('redirect_uri', redirectUri);
    address.searchParams.set('code_challenge', 'a'.repeat(43));
    address.searchParams.set('code_challenge_method', 'S256');
    return address;
  };

  /** As node sends it: fetch chooses Host itself. */
  const raw = (
    path: string,
    headers: Record<string, string>,
  ): Promise<{ status: number; location?: string }> =>
    new Promise((resolve, reject) => {
      request(host.origin, { path, headers, agent: false }, (response) => {
        const { statusCode = 0, headers: answered } = response.resume();
        resolve({ status: statusCode, ...(answered.location && { location: answered.location }) });
      })
        .on('error', reject)
        .end();
    });

  it('another browser cannot finish it, even with the right password', async () => {
    const { url } = await new SpecBrowser(host).begin();
    const end = await new SpecBrowser(host).walk.post(url, right());
    expect(end).toMatchObject({ isBack: false, status: 400 });
    expect(end.text).toContain('Lần đăng nhập này đã hết hạn');
  });

  it('the cookie of one sign-in is no good for another', async () => {
    const { url } = await new SpecBrowser(host).begin();
    const attacked = new SpecBrowser(host);
    const own = await attacked.begin();
    const cookie = await attacked.walk.jar.getCookieString(own.url.href);
    const post = (address: URL, headers: Record<string, string>): Promise<Response> =>
      fetch(address, { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams(right()) });
    expect((await post(url, { cookie })).status).toBe(400);
    // Its signature is what makes it the issuer's: with another it is none.
    expect((await post(own.url, { cookie: cookie.replace(/(\.sig=).{4}/, '$1AAAA') })).status).toBe(400);
    expect((await post(own.url, { cookie })).status).toBe(303);
  });

  it('cookies are the issuer’s alone, and out of reach of scripts and other sites', async () => {
    const response = await fetch(authorization(host), { redirect: 'manual' });
    const cookies = response.headers.getSetCookie();
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; path=\/oidc\//);
      expect(cookie).toMatch(/; samesite=lax/i);
      expect(cookie).toMatch(/; httponly/i);
    }
  });

  it('behind TLS cookies and addresses are of TLS', async () => {
    const secure = await SpecHost.open({ issuerUrl: 'https://toandan.example/oidc' });
    try {
      const discovery = await fetch(`${secure.issuerUrl}/.well-known/openid-configuration`);
      const { token_endpoint } = (await discovery.json()) as { token_endpoint: string };
      expect(token_endpoint).toBe('https://toandan.example/oidc/token');
      const { headers } = await fetch(authorization(secure), { redirect: 'manual' });
      expect(headers.getSetCookie().length).toBeGreaterThan(0);
      for (const cookie of headers.getSetCookie()) expect(cookie).toMatch(/; secure/i);
    } finally {
      await secure.close();
    }
  });

  it('a form that is none is refused', async () => {
    const browser = new SpecBrowser(host);
    const { url } = await browser.begin();
    const cookie = await browser.walk.jar.getCookieString(url.href);
    const response = await fetch(url, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify(right()),
    });
    expect(response.status).toBe(400);
  });

  it('who signs in as another person is first signed out', async () => {
    const browser = new SpecBrowser(host);
    await browser.signIn(HA.login);
    const { url } = await browser.begin({ prompt: 'login' });
    const between = await browser.walk.post(url, { login: NAM.login, password: host.password(NAM.login) });
    expect(between).toMatchObject({ isBack: false, status: 200 });
    // The library's own page: its one script, which sends the form, is let in by its hash.
    const [, script] = /<script>([^]*)<\/script>/.exec(between.text)!;
    const hash = createHash('sha256').update(script!).digest('base64');
    expect(between.headers.get('content-security-policy')).toContain(`script-src 'none' 'sha256-${hash}'`);
    const [, action] = /<form method="post" action="([^"]+)">/.exec(between.text)!;
    const [, xsrf] = /name="xsrf" value="([^"]+)"/.exec(between.text)!;
    const end = await browser.walk.post(new URL(action!), { xsrf: xsrf!, logout: 'yes' });
    expect(end).toMatchObject({ isBack: true });
    const { body } = await browser.exchange(end.url.searchParams.get('code')!);
    expect(decodeJwt(body.id_token)).toMatchObject({ preferred_username: NAM.login });
  });

  it('a request may name any host: it stays the issuer’s', async () => {
    const { pathname, search } = authorization(host);
    const headers = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
    };
    const { status, location } = await raw(pathname + search, headers);
    expect(status).toBe(303);
    expect(location).toMatch(/^\/oidc\/interaction\//);
    const discovery = await fetch(`${host.issuerUrl}/.well-known/openid-configuration`, { headers });
    expect(await discovery.text()).not.toContain('evil.example');
  });

  it.each(['http://evil.example/oidc/auth', '/elsewhere', '/oidc'])(
    '%s is no path of the issuer',
    async (path) => {
      expect((await raw(path, {})).status).toBe(400);
    },
  );
});
