import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { IssuerFileError } from './files/own-file.js';
import { SpecBrowser } from './spec-browser.js';
import { HA, NAM, SpecHost } from './spec-host.js';

describe('what is kept', () => {
  let host: SpecHost;

  beforeEach(async () => {
    host = await SpecHost.open();
  });
  afterEach(() => host.close());

  const claimsOf = async (login: string): Promise<Record<string, unknown>> => {
    const person = new SpecBrowser(host);
    return decodeJwt((await person.exchange(await person.code(login))).body.access_token);
  };
  const keys = async (): Promise<unknown> => (await fetch(`${host.issuerUrl}/jwks`)).json();
  const accountsFile = (): string => join(host.dataDir, 'issuer-accounts.json');

  it('files are their owner’s alone, and hold no password', async () => {
    const files = await readdir(host.dataDir);
    expect(files.sort()).toEqual(['issuer-accounts.json', 'issuer-keys.json']);
    for (const name of files) {
      const file = join(host.dataDir, name);
      expect((await stat(file)).mode & 0o777).toBe(0o600);
      const text = await readFile(file, 'utf8');
      for (const login of [HA.login, NAM.login]) expect(text).not.toContain(host.password(login));
    }
  });

  it('passwords are told once, and are no two the same', async () => {
    const told = host.issuer.newAccounts;
    expect(told.map(({ login }) => login)).toEqual([HA.login, NAM.login]);
    for (const { password } of told) expect(password).toMatch(/^(?:[a-z2-9]{4}-){4}[a-z2-9]{4}$/);
    expect(told[0]!.password).not.toBe(told[1]!.password);
    await host.issuer.close();
    await host.start();
    expect(host.issuer.newAccounts).toEqual([]);
  });

  it('keys, accounts and who they are outlive a restart; sessions do not', async () => {
    const before = { keys: await keys(), claims: await claimsOf(HA.login) };
    const browser = new SpecBrowser(host);
    const { body } = await browser.exchange(await browser.code(HA.login));
    await host.issuer.close();
    expect((await fetch(`${host.issuerUrl}/jwks`)).status).toBe(503);
    await host.start();
    expect(await keys()).toEqual(before.keys);
    expect((await claimsOf(HA.login)).sub).toBe(before.claims.sub);
    expect((await browser.refresh(body.refresh_token)).body.error).toBe('invalid_grant');
    expect((await browser.begin()).isBack).toBe(false);
  });

  it('the keys that are published are public', async () => {
    const { keys: published } = (await keys()) as { keys: object[] };
    expect(published).toHaveLength(1);
    expect(Object.keys(published[0]!).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
  });

  it('accounts can be added later, and units brought up to date', async () => {
    const lan = { login: 'lan', name: { vi: 'Lê Lan', en: 'Lan Le' }, roles: ['officer'], unitId: 'unit-9' };
    const added = await host.issuer.ensureAccounts([{ ...HA, unitId: 'unit-2' }, lan]);
    expect(added.map(({ login }) => login)).toEqual(['lan']);
    host.remember(added);
    expect(await claimsOf('lan')).toMatchObject({ unit_id: 'unit-9' });
    expect(await claimsOf(HA.login)).toMatchObject({ unit_id: 'unit-2' });
    // A list that does not say units leaves them, and one that leaves accounts out takes none away.
    const { unitId: _unit, ...withoutUnit } = HA;
    await host.issuer.close();
    await host.start({ accounts: [withoutUnit] });
    expect(await claimsOf(HA.login)).toMatchObject({ unit_id: 'unit-2' });
    expect(await claimsOf('lan')).toMatchObject({ unit_id: 'unit-9' });
  });

  it('two who add the same account at once make one', async () => {
    const lan = { login: 'lan', name: { vi: 'Lê Lan', en: 'Lan Le' }, roles: ['officer'] };
    const added = await Promise.all([host.issuer.ensureAccounts([lan]), host.issuer.ensureAccounts([lan])]);
    expect(added.flat()).toHaveLength(1);
  });

  it.each([
    ['a login in capitals', [{ ...HA, login: 'Ha' }]],
    ['a login twice', [HA, HA]],
    ['an empty role', [{ ...HA, roles: [''] }]],
    ['no name in English', [{ ...HA, name: { vi: 'Hà', en: '' } }]],
  ])('refuses %s, and changes nothing', async (_what, accounts) => {
    const before = await readFile(accountsFile(), 'utf8');
    await expect(host.issuer.ensureAccounts(accounts)).rejects.toThrow(TypeError);
    expect(await readFile(accountsFile(), 'utf8')).toBe(before);
  });

  it('a password that is lost: without its hash, an account gets a new one and stays who it is', async () => {
    const { sub } = await claimsOf(HA.login);
    await host.issuer.close();
    const kept = JSON.parse(await readFile(accountsFile(), 'utf8')) as {
      accounts: { passwordHash?: string }[];
    };
    delete kept.accounts[0]!.passwordHash;
    await writeFile(accountsFile(), JSON.stringify(kept));
    await host.start();
    expect(host.issuer.newAccounts.map(({ login }) => login)).toEqual([HA.login]);
    expect((await claimsOf(HA.login)).sub).toBe(sub);
  });

  it.each(['issuer-keys.json', 'issuer-accounts.json'])(
    '%s: refused open, broken or of another kind',
    async (name) => {
      const file = join(host.dataDir, name);
      await host.issuer.close();
      await chmod(file, 0o640);
      await expect(host.start()).rejects.toThrow(/chmod 600/);
      await chmod(file, 0o600);
      for (const text of ['{"secret-text', 'null', '[]', '{"accounts":[{}],"signing":[{}],"cookies":[]}']) {
        await writeFile(file, text);
        const failure: unknown = await host.start().catch((error: unknown) => error);
        expect(failure).toBeInstanceOf(IssuerFileError);
        expect(String(failure)).not.toContain('secret-text');
      }
    },
  );

  it.each(['127.0.0.1:8080/oidc', 'http://127.0.0.1:8080', 'http://127.0.0.1:8080/oidc?x=1', 'ftp://x/oidc'])(
    'an issuer cannot be at %s',
    async (issuerUrl) => {
      await expect(host.start({ issuerUrl })).rejects.toThrow(TypeError);
    },
  );
});
