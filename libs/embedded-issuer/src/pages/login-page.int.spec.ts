import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SpecBrowser } from '../spec-browser.js';
import { HA, SpecHost } from '../spec-host.js';

describe('the login page', () => {
  let host: SpecHost;

  beforeAll(async () => {
    host = await SpecHost.open();
  });
  afterAll(() => host.close());

  it.each([
    ['Vietnamese', {}, 'vi', 'Mật khẩu'],
    ['English, as the console wishes', { ui_locales: 'en' }, 'en', 'Password'],
    ['English, as the better of what the console wishes', { ui_locales: 'fr en-GB vi' }, 'en', 'Password'],
    ['Vietnamese, when the console wishes neither', { ui_locales: 'fr' }, 'vi', 'Mật khẩu'],
  ])('is %s', async (_what, params, language, label) => {
    const { text } = await new SpecBrowser(host).begin(params);
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).toContain(`<label for="password">${label}</label>`);
  });

  it('is in the language that is chosen on it, and stays so', async () => {
    const browser = new SpecBrowser(host);
    const { url, text } = await browser.begin();
    const link = /<a href="([^"]+)" lang="en" hreflang="en">English<\/a>/.exec(text)?.[1];
    const english = await browser.walk.get(new URL(link!, url));
    expect(english.text).toContain('<label for="login">Login name</label>');
    const action = /<form method="post" action="([^"]+)">/.exec(english.text)?.[1];
    const again = await browser.walk.post(new URL(action!, url), { login: HA.login, password: 'wrong' });
    expect(again.text).toContain('The login name or the password is not right.');
  });

  it('has a label for each field, and the focus where to go on', async () => {
    const { text } = await new SpecBrowser(host).begin();
    for (const id of ['login', 'password']) {
      expect(text).toMatch(new RegExp(`<label for="${id}">[^<]+</label>`));
      expect(text).toMatch(new RegExp(`<input[^>]+id="${id}"`));
    }
    expect(text).toMatch(/<input[^>]+id="login"[^>]+autofocus/);
    expect(text).toContain('name="viewport" content="width=device-width, initial-scale=1"');
    expect(text.match(/autofocus/g)).toHaveLength(1);
  });

  it('tells an error where it is read out, and keeps the login but never the password', async () => {
    const { text } = await new SpecBrowser(host).signIn(HA.login, 'not-the-password');
    expect(text).toMatch(/<p[^>]+role="alert"[^>]*>Tên đăng nhập hoặc mật khẩu không đúng.<\/p>/);
    expect(text).toContain('<title>Lỗi: Đăng nhập');
    expect(text).toMatch(/<input[^>]+id="login"[^>]+value="ha.nguyen"/);
    expect(text).toMatch(/<input[^>]+id="password"[^>]+aria-describedby="error"[^>]+autofocus/);
    expect(text).not.toContain('not-the-password');
  });

  it('shows what was written as text', async () => {
    const { text } = await new SpecBrowser(host).signIn('"><script>x</script>', 'wrong');
    expect(text).toContain('&quot;&gt;&lt;script&gt;');
    expect(text).not.toContain('<script');
  });

  it('lets in nothing but its own style, and is never kept or framed', async () => {
    const { url } = await new SpecBrowser(host).begin();
    const { headers } = await fetch(url);
    const { text } = await new SpecBrowser(host).begin();
    const style = /<style>([^]*)<\/style>/.exec(text)![1]!;
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers.get('content-security-policy')).toBe(
      [
        "default-src 'none'",
        "script-src 'none'",
        `style-src 'sha256-${hash}'`,
        `form-action 'self' ${host.origin}`,
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
    );
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(text).not.toMatch(/<script|<link|<img|url\(|@import|https?:/);
  });
});
