import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SpecBrowser } from './spec-browser.js';
import { HA, SpecHost } from './spec-host.js';

describe('the log', () => {
  const METHODS = ['log', 'info', 'warn', 'error', 'debug'] as const;
  let host: SpecHost;
  const spies = METHODS.map((method) => jest.spyOn(console, method).mockImplementation(() => undefined));

  beforeAll(async () => {
    host = await SpecHost.open({ attempts: { perLogin: 3 } });
  });
  afterAll(async () => {
    for (const spy of spies) spy.mockRestore();
    await host.close();
  });

  it('tells what happened, and holds no password, code, token, login or name', async () => {
    const browser = new SpecBrowser(host);
    await browser.signIn(HA.login, 'a-wrong-password');
    const code = (await browser.signIn(HA.login)).url.searchParams.get('code')!;
    const { body } = await browser.exchange(code);
    await browser.exchange(code);
    await browser.refresh(body.refresh_token);
    await browser.begin({ code_challenge: undefined });
    await browser.begin({ client_id: 'a-stranger' });
    for (let count = 0; count < 4; count += 1) {
      await new SpecBrowser(host).signIn(HA.login, 'a-wrong-password');
    }
    const events = new Set(host.lines.map((line) => (JSON.parse(line) as { event: string }).event));
    expect([...events].sort()).toEqual(['issuer-refused', 'sign-in-limited', 'sign-in-refused', 'signed-in']);
    const secrets = [
      host.password(HA.login),
      'a-wrong-password',
      code,
      browser.verifier,
      body.access_token,
      body.refresh_token,
      body.id_token,
      HA.login,
      HA.name.vi,
      'a-stranger',
    ];
    const all = host.lines.join('');
    for (const secret of secrets) expect(all).not.toContain(secret);
  });

  it('nothing goes to the console', () => {
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });

  it('a failure inside is told by its kind, and answered without', async () => {
    const failing = await SpecHost.open({
      addressOf: () => {
        throw new RangeError('of secret-address');
      },
    });
    try {
      const response = await fetch(`${failing.issuerUrl}/jwks`, { headers: { 'accept-language': 'en' } });
      expect(response.status).toBe(500);
      const text = await response.text();
      expect(text).toContain('Something went wrong here.');
      expect(text + failing.lines.join('')).not.toContain('secret-address');
      expect(failing.lines.join('')).toContain('"errorName":"RangeError"');
    } finally {
      await failing.close();
    }
  });
});
