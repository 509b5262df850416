import type { AccountToHave, NewAccount } from '@toandan/embedded-issuer';
import { accountOf, NATIONAL_ACCOUNTS } from '../host/national-accounts.js';
import type { DemoHost } from './demo-host.js';
import { allPages, DemoPerson } from './api.js';
import { readPasswords, writePasswords } from './passwords.js';

export interface DemoUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** The people as whom the demo acts, with the passwords that were made for them at the first start. */
export class DemoPeople {
  readonly #people = new Map<string, DemoPerson>();

  private constructor(
    private readonly host: DemoHost,
    private readonly passwords: ReadonlyMap<string, string>,
    /** The 34 provinces of today. */
    readonly provinces: readonly DemoUnit[],
    /** The accounts of one role each, for those who want to look around. */
    readonly shown: readonly AccountToHave[],
    readonly hasNew: boolean,
  ) {}

  /**
   * Makes the accounts that are missing. Their passwords stay in a file of the data folder that only its owner can
   * read, since the demo signs in as them at every start; elsewhere they are told once.
   */
  static async gather(host: DemoHost, dataDir: string): Promise<DemoPeople> {
    const known = await readPasswords(dataDir);
    const fresh = [...(await host.ensureAccounts(NATIONAL_ACCOUNTS))];
    remember(known, fresh);
    // Written before it is used: a password that nobody knows is an account lost.
    await writePasswords(dataDir, known);
    const owner = new DemoPerson(host, loginOf(known, 'danh-muc'));
    const provinces = await currentProvinces(owner);
    const nation = (await allPages<UnitItem>(owner, 'registry/v1/units?level=nation'))[0]!;
    const commune = await oneCommune(new DemoPerson(host, loginOf(known, 'quan-tri')), owner);
    const local = [
      accountOf(
        'can-bo.xa',
        `Cán bộ ${COMMUNE.name}`,
        `Officer of ${COMMUNE.name}`,
        'commune-officer',
        commune,
      ),
      ...provinces.flatMap(({ id, code, name }) => [
        accountOf(
          `bao-cao.${code}`,
          `Cán bộ báo cáo ${name}`,
          `Officer of ${name}`,
          'provincial-officer',
          id,
        ),
        accountOf(`duyet.${code}`, `Cán bộ duyệt ${name}`, `Reviewer of ${name}`, 'provincial-reviewer', id),
      ]),
      ...NATIONAL_ACCOUNTS.map((one) => ({ ...one, unitId: nation.id })),
    ];
    fresh.push(...(await host.ensureAccounts(local)));
    remember(known, fresh);
    await writePasswords(dataDir, known);
    const shown = [
      ...NATIONAL_ACCOUNTS,
      ...local.filter(({ login }) => ['bao-cao.19', 'duyet.19', 'can-bo.xa'].includes(login)),
    ];
    return new DemoPeople(host, known, provinces, shown, fresh.length > 0);
  }

  /** Somebody with an account, by its login. */
  as(login: string): DemoPerson {
    const person = this.#people.get(login) ?? new DemoPerson(this.host, loginOf(this.passwords, login));
    this.#people.set(login, person);
    return person;
  }

  officerOf(code: string): DemoPerson {
    return this.as(`bao-cao.${code}`);
  }

  /** Somebody without an account. */
  get anyone(): DemoPerson {
    return new DemoPerson(this.host, undefined);
  }

  passwordOf(login: string): string {
    return loginOf(this.passwords, login).password;
  }
}

/** The one commune that the demo enters, so that a commune's officer has one; the ministry imports the list of all. */
const COMMUNE = { code: '05443', name: 'Phường Phan Đình Phùng', kind: 'phường', province: '19' } as const;

/** Its id; it is imported over HTTP, as the ministry's list would be. */
async function oneCommune(administrator: DemoPerson, owner: DemoPerson): Promise<string> {
  const { code, name, kind, province } = COMMUNE;
  await administrator.call('POST', 'registry/v1/commune-imports', {
    key: `demo-commune-${code}`,
    json: {
      csv: `code,name,type,province_code\n${code},${name},${kind},${province}\n`,
      effectiveDate: '2025-07-01',
      dryRun: false,
    },
  });
  const [found] = await allPages<UnitItem>(owner, `registry/v1/units?level=commune&code=${code}`);
  return found!.id;
}

interface UnitItem {
  readonly id: string;
  readonly code: string | null;
  readonly names: { readonly vi: string };
}

async function currentProvinces(owner: DemoPerson): Promise<DemoUnit[]> {
  const units = await allPages<UnitItem>(owner, 'registry/v1/units?level=province');
  return units.map(({ id, code, names }) => ({ id, code: code ?? '', name: names.vi }));
}

function loginOf(passwords: ReadonlyMap<string, string>, login: string): { login: string; password: string } {
  const password = passwords.get(login);
  if (password === undefined) throw new Error(`The demo has no password of the account ${login}`);
  return { login, password };
}

function remember(known: Map<string, string>, fresh: readonly NewAccount[]): void {
  for (const { login, password } of fresh) known.set(login, password);
}
