import { ensurePartitions, missingPartitions, monthsFrom, type MonthPartition } from '@toandan/messaging';
import { letOperationsSee, OPERATIONS } from '@toandan/messaging/operations';
import {
  Database,
  LOG_READER_ROLE,
  asRole,
  provisionRole,
  serviceRole,
  sqlState,
  type RoleLogin,
} from '@toandan/persistence';
import type { Change } from './change.js';
import { canLogIn } from './can-log-in.js';
import type { RolePasswords } from './role-passwords.js';
import type { Service } from './services.js';

/** This month and the next three: a deployment a quarter is enough. */
const MONTHS_AHEAD = 4;

/** Moving a month's events takes as long as it takes. */
const PATIENCE_MS = 60 * 60 * 1_000;

interface Owner {
  readonly role: string;
  readonly service?: Service;
}

/** The database as the platform needs it: what of it is missing, and the making of it. */
export class DeclaredDatabase {
  readonly #admin: Database;
  readonly #owners: readonly Owner[];

  constructor(
    private readonly url: string,
    services: readonly Service[],
    private readonly passwords: RolePasswords,
  ) {
    this.#admin = new Database({ url, applicationName: 'toandan-deploy', poolSize: 1 });
    // The log reader first: each service's tables grant it what it may read.
    this.#owners = [
      { role: LOG_READER_ROLE },
      ...services.map((service) => ({ role: serviceRole(service.name), service })),
    ];
  }

  /** @throws Error: one sentence for a database that cannot be reached */
  async missing(): Promise<Change[]> {
    await this.#open();
    const months = await this.#months();
    const changes: Change[] = [];
    for (const { role, service } of this.#owners) {
      changes.push(...(await this.#missingRole(role)));
      if (service !== undefined) changes.push(...(await this.#missingOf(service, months)));
    }
    return changes;
  }

  /** Makes what is missing, as each schema's own role, and sets right what was loosened. */
  async make(): Promise<void> {
    const logins = this.#owners.map(({ role, service }) => ({ login: this.#login(role), service }));
    // First to the file: a password that only the database knows is lost.
    await this.passwords.save();
    for (const { login, service } of logins) await provisionRole(this.url, login, service?.name);
    const [first] = await this.#months();
    for (const { login, service } of logins) {
      if (service !== undefined) await this.#makeTables(login, service, first!.from);
    }
  }

  async close(): Promise<void> {
    await this.#admin.close();
  }

  async #makeTables(login: RoleLogin, { name, migrations }: Service, from: Date): Promise<void> {
    const database = new Database({
      url: asRole(this.url, login),
      schema: name,
      applicationName: 'toandan-deploy',
      poolSize: 1,
      statementTimeoutMs: PATIENCE_MS,
      migrations,
    });
    try {
      await database.migrate();
      await ensurePartitions(database, from, MONTHS_AHEAD);
      await letOperationsSee(database, serviceRole(OPERATIONS));
    } finally {
      await database.close();
    }
  }

  async #missingRole(role: string): Promise<Change[]> {
    const found = await this.#admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
    if (found.length === 0) return [{ kind: 'role', name: role }];
    const password = this.passwords.find(role);
    const fits = password !== undefined && (await canLogIn(asRole(this.url, { name: role, password })));
    return fits ? [] : [{ kind: 'password', name: role }];
  }

  async #missingOf({ name, migrations }: Service, months: readonly MonthPartition[]): Promise<Change[]> {
    const [schema] = await this.#admin.query<{ migrations: string | null }>(
      `SELECT to_regclass(quote_ident(nspname) || '.migration')::text AS migrations
         FROM pg_namespace WHERE nspname = $1`,
      [name],
    );
    const done =
      schema?.migrations == null
        ? []
        : await this.#admin.query<{ name: string }>(`SELECT name FROM ${schema.migrations}`);
    const applied = new Set(done.map((migration) => migration.name));
    const pending = migrations.filter((migration) => !applied.has(migration.name));
    const partitions = await missingPartitions(this.#admin, name, months);
    return [
      ...(schema === undefined ? [{ kind: 'schema' as const, name }] : []),
      ...pending.map((one) => ({ kind: 'migration' as const, name: `${name}.${one.name}` })),
      ...partitions.map((one) => ({ kind: 'partition' as const, name: `${name}.${one.name}` })),
    ];
  }

  /** By the database's clock, which is the one that dates events. */
  async #months(): Promise<MonthPartition[]> {
    const [row] = await this.#admin.query<{ now: Date }>('SELECT now() AS now');
    return monthsFrom(row!.now, MONTHS_AHEAD);
  }

  #login(role: string): RoleLogin {
    return { name: role, password: this.passwords.of(role) };
  }

  async #open(): Promise<void> {
    try {
      await this.#admin.open();
    } catch (error) {
      const why = error instanceof Error && error.message !== '' ? error.message : sqlState(error);
      throw new Error(
        `The database of DATABASE_URL does not answer (${why}): start it, or correct the address.`,
        {
          cause: error,
        },
      );
    }
  }
}
