import { newId } from '@toandan/kernel';
import type { OwnFile } from '../files/own-file.js';
import type { AccountToHave, NewAccount } from '../issuer-options.js';
import { checkAccounts, isAccount, loginOf, type Account } from './account.js';
import { hashPassword, isPassword, nobodysHash } from './password-hash.js';
import { randomPassword } from './random-password.js';

/** The accounts of this machine: few, so all of them are in memory, and the file is written whole. */
export class AccountBook {
  #accounts: readonly Account[] = [];
  /** Who ensures waits for who does already: both would write the file. */
  #turn: Promise<unknown> = Promise.resolve();

  /** Tried for a login that nobody has, so that the answer takes as long as for one that somebody has. */
  readonly #nobodys = nobodysHash();

  private constructor(private readonly file: OwnFile) {}

  /** @throws IssuerFileError */
  static async open(file: OwnFile): Promise<AccountBook> {
    const book = new AccountBook(file);
    const kept = await file.read();
    if (kept === undefined) return book;
    const { accounts } = (kept ?? {}) as { accounts?: unknown };
    if (!Array.isArray(accounts) || !accounts.every(isAccount)) {
      throw file.refused('not the issuer’s accounts');
    }
    book.#accounts = accounts;
    return book;
  }

  /**
   * Adds the accounts that are not there yet, and brings name, roles and, where one is said, the unit of the others
   * up to date. Accounts that are not named stay as they are. Whoever has no password gets one.
   * @returns those who have got a password by this very call
   * @throws TypeError: an account asked for cannot be; nothing has changed then
   */
  async ensure(wanted: readonly AccountToHave[]): Promise<readonly NewAccount[]> {
    checkAccounts(wanted);
    const done = this.#turn.then(() => this.#ensure(wanted));
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** When what has been asked for so far is on disk, or has failed. */
  async settled(): Promise<void> {
    await this.#turn;
  }

  ofSubject(subject: string): Account | undefined {
    return this.#accounts.find((account) => account.subject === subject);
  }

  /** The account with this login and password; undefined whichever of the two is wrong. */
  async signIn(written: string, password: string): Promise<Account | undefined> {
    const account = this.#find(loginOf(written));
    const isRight = await isPassword(password, account?.passwordHash ?? this.#nobodys);
    return isRight ? account : undefined;
  }

  async #ensure(wanted: readonly AccountToHave[]): Promise<readonly NewAccount[]> {
    const known = new Map(this.#accounts.map((account) => [account.login, account]));
    for (const one of wanted) {
      known.set(one.login, { ...(known.get(one.login) ?? { subject: newId() }), ...plain(one) });
    }
    const given = await Promise.all([...known.values()].map(withPassword));
    const accounts = given.map(({ account }) => account);
    if (JSON.stringify(accounts) !== JSON.stringify(this.#accounts)) await this.file.write({ accounts });
    // Only now: a password that no disk knows must not be told, nor let anybody in.
    this.#accounts = accounts;
    return given.flatMap(({ account, password }) =>
      password === undefined ? [] : [{ ...plain(account), password }],
    );
  }

  #find(login: string): Account | undefined {
    return this.#accounts.find((account) => account.login === login);
  }
}

async function withPassword(account: Account): Promise<{ account: Account; password?: string }> {
  if (account.passwordHash !== undefined) return { account };
  const password = randomPassword();
  return { account: { ...account, passwordHash: await hashPassword(password) }, password };
}

function plain({ login, name: { vi, en }, roles, unitId }: AccountToHave): AccountToHave {
  return { login, name: { vi, en }, roles: [...roles], ...(unitId === undefined ? {} : { unitId }) };
}
