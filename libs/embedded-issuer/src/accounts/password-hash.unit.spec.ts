import { describe, expect, it } from '@jest/globals';
import { hashPassword, isPassword, isPasswordHash, nobodysHash } from './password-hash.js';

describe('a password’s hash', () => {
  it('knows its own password only, in whichever form of Unicode', async () => {
    const hash = await hashPassword('mật khẩu'.normalize('NFC'));
    expect(await isPassword('mật khẩu'.normalize('NFD'), hash)).toBe(true);
    expect(await isPassword('mat khau', hash)).toBe(false);
    expect(await isPassword('', hash)).toBe(false);
  });

  it('carries its cost and a salt of its own', async () => {
    const [one, other] = await Promise.all([hashPassword('a'), hashPassword('a')]);
    expect(one).toMatch(/^\$scrypt\$ln=14,r=8,p=5\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(one).not.toBe(other);
  });

  it('is checked at the cost it carries', async () => {
    // RFC 7914, section 12; the first half of the key is what 32 bytes are.
    const salt = Buffer.from('SodiumChloride').toString('base64').replace(/=+$/, '');
    const key = Buffer.from('7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2', 'hex');
    const hash = `$scrypt$ln=14,r=8,p=1$${salt}$${key.toString('base64').replace(/=+$/, '')}`;
    expect(isPasswordHash(hash)).toBe(true);
    expect(await isPassword('pleaseletmein', hash)).toBe(true);
    expect(await isPassword('pleaseletmein', hash.replace('p=1', 'p=2'))).toBe(false);
  });

  it('nobody’s costs what anybody’s does, and lets nobody in', async () => {
    const hash = nobodysHash();
    const form = (text: string): string => text.split('$').slice(0, 3).join('$');
    expect(form(hash)).toBe(form(await hashPassword('a')));
    expect(isPasswordHash(hash)).toBe(true);
    expect(await isPassword('', hash)).toBe(false);
  });

  it.each(['', 'plain', '$scrypt$ln=14,r=8,p=5$short$short', '$2b$10$abcdefghijklmnopqrstuv'])(
    'is not %j',
    async (text) => {
      expect(isPasswordHash(text)).toBe(false);
      expect(await isPassword('a', text)).toBe(false);
    },
  );
});
