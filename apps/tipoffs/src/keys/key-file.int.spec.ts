import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { tipoffConfig } from '../config.js';
import { addKey, readKeyRing } from './key-file.js';
import { runKeyTool } from './key-tool.js';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'key-file-'));
  file = join(folder, 'deep/ring.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const read = () => readKeyRing('SETTING', file, 'A256KW');

describe('a key file', () => {
  it('is made for its owner alone, and grows by keys of 256 bits', async () => {
    const first = await addKey(file, 'A256KW', new Date('2026-01-01T00:00:00Z'));
    const second = await addKey(file, 'A256KW', new Date('2027-01-01T00:00:00Z'));
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const ring = read();
    expect(ring.all().map(({ kid }) => kid)).toEqual([first, second]);
    expect(ring.all().map(({ secret }) => secret.length)).toEqual([32, 32]);
    expect(ring.current(new Date('2026-11-22T00:00:00Z')).kid).toBe(first);
    const { keys } = JSON.parse(await readFile(file, 'utf8')) as { keys: { k: string }[] };
    expect(keys[0]!.k).not.toBe(keys[1]!.k);
  });

  it.each([0o640, 0o604, 0o660, 0o620])('is refused when others may use it: %o', async (mode) => {
    await addKey(file, 'A256KW');
    await chmod(file, mode);
    expect(read).toThrow(/^SETTING names a key file that others than its owner may use/);
    await expect(addKey(file, 'A256KW')).rejects.toThrow(/others than its owner/);
  });

  const entry = { kty: 'oct', kid: 'a', alg: 'A256KW', k: 'A'.repeat(43), from: '2026-01-01T00:00:00Z' };

  it.each([
    ['no JSON', 'secret-text'],
    ['no set', '{}'],
    ['no key', { keys: [] }],
    ['a key for another use', { keys: [{ ...entry, alg: 'HS256' }] }],
    ['a short key', { keys: [{ ...entry, k: 'AAAA' }] }],
    ['a public key', { keys: [{ ...entry, kty: 'RSA' }] }],
    ['no name', { keys: [{ ...entry, kid: '' }] }],
    ['no time', { keys: [{ ...entry, from: 'soon' }] }],
    ['two of one name', { keys: [entry, entry] }],
    ['null', { keys: [null] }],
  ])('is refused with %s, and what is in it is not told', async (_, content) => {
    await addKey(file, 'A256KW');
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    await writeFile(file, text);
    expect(read).toThrow(/^SETTING names a key file /);
    expect(read).not.toThrow(/secret-text|AAAA|ring\.json/);
  });

  it('that is not there is refused, and its path is not told', () => {
    expect(read).toThrow('SETTING names a key file that cannot be read (ENOENT): correct it, or make one.');
  });
});

describe('the tool that makes keys', () => {
  async function run(...args: string[]): Promise<{ status: number; out: string; err: string }> {
    const said = { out: '', err: '' };
    const status = await runKeyTool(args, {
      out: (text) => void (said.out += text),
      err: (text) => void (said.err += text),
    });
    return { status, ...said };
  }

  it('makes a file, adds to it, and tells the key’s name and nothing of the key', async () => {
    const first = await run('content', '--file', file);
    const second = await run('content', '--file', file, '--from', '2900-01-01T00:00:00Z');
    expect([first.status, second.status]).toEqual([0, 0]);
    expect(
      read()
        .all()
        .map(({ kid }) => `${kid}\n`),
    ).toEqual([first.out, second.out]);
    expect(read().current(new Date()).kid).toBe(first.out.trim());
  });

  it.each([
    [],
    ['content'],
    ['all', '--file', 'x'],
    ['content', 'identity', '--file', 'x'],
    ['content', '--file', 'x', '--from', 'soon'],
    ['content', '--file', 'x', '--more'],
  ])('explains itself when asked %j %j %j', async (...args) => {
    expect(await run(...args)).toMatchObject({ status: 64, out: '', err: expect.stringContaining('--from') });
  });

  it('explains itself to who asks for it', async () => {
    expect(await run('--help')).toEqual({ status: 0, out: expect.stringContaining('--from'), err: '' });
  });

  it('does not put keys of one use into a file of another', async () => {
    await run('content', '--file', file);
    const before = await readFile(file, 'utf8');
    expect(await run('receipts', '--file', file)).toMatchObject({ status: 64, out: '' });
    expect(await readFile(file, 'utf8')).toBe(before);
  });
});

describe('the settings', () => {
  const env = async (): Promise<Record<string, string>> => {
    const [content, identity, receipts] = ['c', 'i', 'r'].map((name) => join(folder, name));
    await addKey(content!, 'A256KW');
    await addKey(identity!, 'A256KW');
    await addKey(receipts!, 'HS256');
    return {
      TIPOFFS_CONTENT_KEYS_FILE: content!,
      TIPOFFS_IDENTITY_KEYS_FILE: identity!,
      TIPOFFS_RECEIPT_KEYS_FILE: receipts!,
    };
  };

  it('need three key files, and none of the identities’ keys among those of content', async () => {
    const good = await env();
    expect(tipoffConfig(good)).toMatchObject({ maxContentBytes: 65_536, maxAccessHours: 72 });
    for (const name of Object.keys(good)) {
      expect(() => tipoffConfig({ ...good, [name]: '' })).toThrow(
        new RegExp(`^${name} must name a key file`),
      );
    }
    const shared = { ...good, TIPOFFS_IDENTITY_KEYS_FILE: good.TIPOFFS_CONTENT_KEYS_FILE };
    expect(() => tipoffConfig(shared)).toThrow(
      /^TIPOFFS_IDENTITY_KEYS_FILE has a key of TIPOFFS_CONTENT_KEYS_FILE/,
    );
  });

  const clock = {
    code: 'resolution',
    names: { vi: 'Giải quyết', en: 'resolution' },
    length: { count: 15, unit: 'days' },
    condition: { vi: 'luôn', en: 'always' },
    until: 'decided',
    citation: 'Luật mới, Điều 1',
    validFrom: '2028-01-01',
  };

  it('take the time limits of the law from a file', async () => {
    const clocksFile = join(folder, 'clocks.json');
    const settings = { ...(await env()), TIPOFFS_LEGAL_CLOCKS_FILE: clocksFile };
    await writeFile(clocksFile, JSON.stringify({ clocks: [clock] }));
    expect(tipoffConfig(settings).legalClocks).toEqual([clock]);
    for (const wrong of [
      'x',
      '[]',
      'null',
      JSON.stringify({}),
      JSON.stringify({ clocks: [{ ...clock, citation: '' }] }),
      JSON.stringify({ clocks: [{ ...clock, length: { count: 0, unit: 'days' } }] }),
      JSON.stringify({ clocks: [{ ...clock, validFrom: 'soon' }] }),
      JSON.stringify({ clocks: [{ ...clock, more: 1 }] }),
      JSON.stringify({ clocks: [clock, clock] }),
    ]) {
      await writeFile(clocksFile, wrong);
      expect(() => tipoffConfig(settings)).toThrow(/^TIPOFFS_LEGAL_CLOCKS_FILE names a file/);
    }
  });
});
