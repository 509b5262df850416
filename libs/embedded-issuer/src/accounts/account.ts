import type { AccountToHave } from '../issuer-options.js';
import { isPasswordHash } from './password-hash.js';

/** An account as it is kept. */
export interface Account extends AccountToHave {
  /** The tokens' `sub`: never given to another account, whatever becomes of the login. */
  readonly subject: string;
  /** Absent: taken out by an operator, so that the next start makes a new password. */
  readonly passwordHash?: string;
}

const LOGIN = /^[a-z0-9][a-z0-9._-]{1,63}$/;

/** What people write on the login page, as it is looked for. */
export function loginOf(written: string): string {
  return written.normalize('NFC').trim().toLowerCase().slice(0, 64);
}

/** @throws TypeError: the host asks for an account that cannot be */
export function checkAccounts(wanted: readonly AccountToHave[]): void {
  const seen = new Set<string>();
  for (const { login, name, roles, unitId } of wanted) {
    if (!LOGIN.test(login)) throw new TypeError(`Not a login: ${JSON.stringify(login)}`);
    if (seen.has(login)) throw new TypeError(`Two accounts with the login ${login}`);
    seen.add(login);
    const texts = [name.vi, name.en, ...roles, unitId ?? 'none'];
    if (!texts.every(isText)) throw new TypeError(`The account ${login} has an empty name, role or unit`);
  }
}

export function isAccount(value: unknown): value is Account {
  const { subject, login, name, roles, unitId, passwordHash } = (value ?? {}) as Partial<
    Record<keyof Account, unknown>
  >;
  const { vi, en } = (name ?? {}) as { vi?: unknown; en?: unknown };
  return (
    [subject, vi, en].every(isText) &&
    typeof login === 'string' &&
    LOGIN.test(login) &&
    Array.isArray(roles) &&
    roles.every(isText) &&
    (unitId === undefined || isText(unitId)) &&
    (passwordHash === undefined || isPasswordHash(passwordHash))
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
