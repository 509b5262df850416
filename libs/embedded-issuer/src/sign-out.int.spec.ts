import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Walk, type Stop } from './login-client/walk.js';
import { SpecBrowser, type TokenReply } from './spec-browser.js';
import { HA, SpecHost } from './spec-host.js';

describe('signing out', () => {
  let host: SpecHost;
  let browser: SpecBrowser;
  let tokens: TokenReply['body'];

  beforeAll(async () => {
    host = await SpecHost.open();
    browser = new SpecBrowser(host);
    tokens = (await browser.exchange(await browser.code(HA.login))).body;
  });
  afterAll(() => host.close());

  const ask = (params: Readonly<Record<string, string>>, by = browser): Promise<Stop> =>
    by.walk.get(new URL(`${host.issuerUrl}/session/end?${new URLSearchParams(params).toString()}`));
  const answer = (
    page: Stop,
    fields: Readonly<Record<string, string>>,
    walk = browser.walk,
  ): Promise<Stop> => {
    const [, action] = /<form id="op.logoutForm" method="post" action="([^"]+)">/.exec(page.text)!;
    const [, xsrf] = /name="xsrf" value="([^"]+)"/.exec(page.text)!;
    return walk.post(new URL(action!), { xsrf: xsrf!, ...fields });
  };

  it('asks first, in the person’s language', async () => {
    const page = await ask({ client_id: 'console' });
    expect(page.text).toContain('Bạn có muốn đăng xuất không?');
    expect((await ask({ client_id: 'console', ui_locales: 'en' })).text).toContain(
      'Do you want to sign out?',
    );
  });

  it('sends nobody to an address that is not registered', async () => {
    const page = await ask({ client_id: 'console', post_logout_redirect_uri: 'http://127.0.0.1:9/' });
    expect(page.status).toBe(400);
  });

  it('is not done without the page’s own proof', async () => {
    await ask({ client_id: 'console' });
    const end = await browser.walk.post(new URL(`${host.issuerUrl}/session/end/confirm`), {
      xsrf: 'guessed',
      logout: 'yes',
    });
    expect(end.status).toBe(400);
    expect((await browser.begin()).isBack).toBe(true);
  });

  it('can be thought better of: then no password is asked for', async () => {
    const other = new SpecBrowser(host);
    await other.signIn(HA.login);
    await answer(await ask({ client_id: 'console' }, other), {}, other.walk);
    expect((await other.begin()).isBack).toBe(true);
  });

  it('ends the session and its refresh tokens, and goes back to the console', async () => {
    const back = `${host.origin}/`;
    const page = await ask({ id_token_hint: tokens.id_token, post_logout_redirect_uri: back, state: 's' });
    const end = await answer(page, { logout: 'yes' }, new Walk(back, browser.walk.jar));
    expect({ isBack: end.isBack, url: end.url.href }).toEqual({ isBack: true, url: `${back}?state=s` });
    expect(await browser.refresh(tokens.refresh_token)).toMatchObject({ body: { error: 'invalid_grant' } });
    expect((await browser.begin()).isBack).toBe(false);
  });

  it('without an address to go to, says that it is done', async () => {
    const other = new SpecBrowser(host);
    await other.signIn(HA.login);
    browser = other;
    const end = await answer(await ask({}), { logout: 'yes' });
    expect(end.text).toContain('Bạn đã đăng xuất khỏi hệ thống.');
  });
});
