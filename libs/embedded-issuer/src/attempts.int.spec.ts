import { afterEach, describe, expect, it } from '@jest/globals';
import type { EmbeddedIssuerOptions } from './issuer-options.js';
import { SpecBrowser } from './spec-browser.js';
import { HA, NAM, SpecHost } from './spec-host.js';

describe('how often a password may be tried', () => {
  let host: SpecHost;
  /** Whose requests they are, as the host says. */
  let address = '';

  afterEach(() => host.close());

  const open = async (options: Partial<EmbeddedIssuerOptions>): Promise<void> => {
    address = 'address-1';
    host = await SpecHost.open({ addressOf: () => address, ...options });
  };
  const statusOf = async (login: string, password?: string): Promise<number> =>
    (await new SpecBrowser(host).signIn(login, password)).status;

  it('ends for a login, from wherever, and then even with the right password', async () => {
    await open({ attempts: { perLogin: 2 } });
    expect(await statusOf(HA.login, 'wrong')).toBe(403);
    address = 'address-2';
    expect(await statusOf(HA.login, 'wrong')).toBe(403);
    const page = await new SpecBrowser(host).signIn(HA.login);
    expect(page.status).toBe(429);
    expect(page.text).toContain('Đã thử quá nhiều lần. Hãy thử lại sau 15 phút.');
    expect((await new SpecBrowser(host).signIn(NAM.login)).isBack).toBe(true);
  });

  it('says how long to wait', async () => {
    await open({ attempts: { perLogin: 1, windowSeconds: 60 } });
    await statusOf('nobody', 'wrong');
    const browser = new SpecBrowser(host);
    const { url } = await browser.begin();
    const response = await fetch(url, {
      method: 'POST',
      headers: { cookie: await browser.walk.jar.getCookieString(url.href), 'accept-language': 'en' },
      body: new URLSearchParams({ login: 'nobody', password: 'wrong' }),
    });
    expect(response.status).toBe(429);
    const seconds = Number(response.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(await response.text()).toContain('Too many tries. Try again in 1 min.');
  });

  it('counts a login that nobody has like any other', async () => {
    await open({ attempts: { perLogin: 1 } });
    const answers = [HA.login, 'nobody'].map(async (login) => [
      await statusOf(login, 'wrong'),
      await statusOf(login, 'wrong'),
    ]);
    expect(await Promise.all(answers)).toEqual([
      [403, 429],
      [403, 429],
    ]);
  });

  it('counts for a login however it is written', async () => {
    await open({ attempts: { perLogin: 2 } });
    expect(await statusOf(HA.login.toUpperCase(), 'wrong')).toBe(403);
    expect(await statusOf(` ${HA.login}`, 'wrong')).toBe(403);
    expect(await statusOf(HA.login, 'wrong')).toBe(429);
  });

  it('ends for an address, for whichever login', async () => {
    await open({ attempts: { perAddress: 2 } });
    expect(await statusOf('nobody-1', 'wrong')).toBe(403);
    expect(await statusOf('nobody-2', 'wrong')).toBe(403);
    expect(await statusOf(HA.login)).toBe(429);
    address = 'address-2';
    expect((await new SpecBrowser(host).signIn(HA.login)).isBack).toBe(true);
  });

  it('begins anew with the right password', async () => {
    await open({ attempts: { perLogin: 2, perAddress: 3 } });
    for (let round = 0; round < 3; round += 1) {
      if (round < 2) expect(await statusOf(HA.login, 'wrong')).toBe(403);
      expect((await new SpecBrowser(host).signIn(HA.login)).isBack).toBe(true);
    }
  });

  it('holds for many tries at once', async () => {
    await open({ attempts: { perLogin: 3 } });
    const tries = Array.from({ length: 10 }, () => statusOf(HA.login, 'wrong'));
    expect((await Promise.all(tries)).filter((status) => status === 403)).toHaveLength(3);
  });

  it('requests of one address are bounded too', async () => {
    await open({ requestsPerMinute: 3 });
    const ask = (): Promise<Response> => fetch(`${host.issuerUrl}/jwks`);
    for (let count = 0; count < 3; count += 1) expect((await ask()).status).toBe(200);
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).not.toBeNull();
    address = 'address-2';
    expect((await ask()).status).toBe(200);
  });
});
