import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ConfigError } from '@toandan/messaging';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exists } from './local/files.js';
import { RolePasswords } from './role-passwords.js';

describe('the passwords of the roles', () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'toandan-passwords-'));
    file = join(folder, 'new/passwords.json');
  });

  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  const written = async (text: string): Promise<string> => {
    const place = join(folder, 'given.json');
    await writeFile(place, text, { mode: 0o600 });
    return place;
  };

  it('are made once, long and different, and kept for their owner only', async () => {
    const passwords = await RolePasswords.open(file);
    expect(passwords.find('one')).toBeUndefined();
    const one = passwords.of('one');
    expect(one).toMatch(/^[\w-]{32}$/);
    expect(passwords.of('two')).not.toBe(one);
    expect(await exists(file)).toBe(false);
    await passwords.save();
    expect((await stat(file)).mode & 0o777).toBe(0o600);

    const again = await RolePasswords.open(file);
    expect([again.find('one'), again.of('one')]).toEqual([one, one]);
  });

  it('that are given are used, and stay beside those that are made', async () => {
    const place = await written('{"one": "given"}');
    const passwords = await RolePasswords.open(place);
    expect(passwords.of('one')).toBe('given');
    const two = passwords.of('two');
    await passwords.save();
    expect(JSON.parse(await readFile(place, 'utf8'))).toEqual({ one: 'given', two });
  });

  it('are not written where nothing was missing', async () => {
    const place = await written('{ "one":"given" }');
    const passwords = await RolePasswords.open(place);
    passwords.of('one');
    await passwords.save();
    expect(await readFile(place, 'utf8')).toBe('{ "one":"given" }');
  });

  it.each(['{"one": "hidden-55', '["hidden-55"]', '{"one": 55}', '{"one": ""}', 'null', ''])(
    'are refused as %s, without a word of it',
    async (text) => {
      await expect(RolePasswords.open(await written(text))).rejects.toEqual(
        new ConfigError(
          'DATABASE_PASSWORDS_FILE names a file that is not a JSON object of role and password: correct it, or name a new one.',
        ),
      );
    },
  );

  it('are refused as a folder', async () => {
    await expect(RolePasswords.open(folder)).rejects.toThrow(
      "DATABASE_PASSWORDS_FILE names a file that cannot be read (not a file): correct the path or the file's rights.",
    );
  });
});
