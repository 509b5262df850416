import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { consoleFiles, type ConsoleFiles } from '@toandan/gateway/console-files';
import { FrontDoor, type Answer } from './front-door.js';

const says =
  (text: string): Answer =>
  (_request, response) => {
    response.end(text);
  };

let door: FrontDoor;
let folder: string;
let files: ConsoleFiles | undefined;
const ask = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${door.port}${path}`);

beforeEach(async () => {
  door = await FrontDoor.open(0, '127.0.0.1');
  folder = await mkdtemp(join(tmpdir(), 'toandan-console-'));
});

afterEach(async () => {
  await door.close();
  await files?.close();
  files = undefined;
  await rm(folder, { recursive: true });
});

describe('the front door', () => {
  it('says that the platform is starting, in both languages, until the rooms are open', async () => {
    const reply = await ask('/api/registry/v1/units');
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await reply.text()).toMatch(/đang khởi động.*starting/);
  });

  it('leads by whole segments, the longest way first', async () => {
    const byPath = new Map([
      ['/api/registry', says('registry')],
      ['/api/registry/v1/deep', says('deep')],
      ['/oidc', says('issuer')],
    ]);
    door.lead({ byPath, rest: says('console') });
    const told = async (path: string): Promise<string> => (await ask(path)).text();
    expect(await told('/api/registry/v1/units?on=2025-07-01')).toBe('registry');
    expect(await told('/api/registry')).toBe('registry');
    expect(await told('/api/registry/v1/deep/er')).toBe('deep');
    expect(await told('/oidc/auth')).toBe('issuer');
    expect(await told('/api/registryx')).toBe('console');
    expect(await told('/')).toBe('console');
    expect(await told('//oidc')).toBe('console');
  });

  it('does not say again what stood in an address that is none', async () => {
    files = await consoleFiles(folder, { issuer: 'http://127.0.0.1/oidc', clientId: 'console', apiBase: '' });
    door.lead({ byPath: new Map(), rest: files.answer });
    const reply = await ask('/%ff-somebody');
    expect([reply.status, await reply.text()]).toEqual([400, '']);
  });

  it('takes no more once it is closed', async () => {
    const other = await FrontDoor.open(0, '127.0.0.1');
    const { port } = other;
    await other.close();
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  });
});

describe("the console's files", () => {
  const config = { issuer: 'http://127.0.0.1/oidc', clientId: 'console', apiBase: '' };

  async function built(): Promise<void> {
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), '<title>Toàn Dân</title>');
    await writeFile(join(folder, 'assets', 'app-1234.js'), 'export {};');
    files = await consoleFiles(folder, config);
    door.lead({ byPath: new Map(), rest: files.answer });
  }

  it('are given out under a strict policy; every page of the console is its one page', async () => {
    await built();
    for (const path of ['/', '/bang-so-lieu/2026']) {
      const page = await ask(path);
      expect([page.status, await page.text()]).toEqual([200, '<title>Toàn Dân</title>']);
      expect(page.headers.get('cache-control')).toBe('no-cache');
      expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    }
    const asset = await ask('/assets/app-1234.js');
    expect(asset.headers.get('cache-control')).toContain('immutable');
  });

  it('give no page for a file that is not there, and nothing from outside of the folder', async () => {
    await built();
    expect((await ask('/assets/gone.js')).status).toBe(404);
    const outside = await ask('/assets/..%2f..%2fpackage.json');
    expect(await outside.text()).not.toContain('"name"');
  });

  it('tell the console whom to ask', async () => {
    await built();
    expect(await (await ask('/console-config.json')).json()).toEqual(config);
  });

  it('say so when the console has not been built', async () => {
    files = await consoleFiles(folder, config);
    door.lead({ byPath: new Map(), rest: files.answer });
    const page = await ask('/');
    expect([page.status, await page.text()]).toEqual([404, expect.stringContaining('chưa được dựng')]);
  });
});
