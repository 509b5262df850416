import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { LocalPostgres } from '@toandan/deploy/local';
import { Database, LOG_READER_ROLE, asRole, provisionRole, serviceRole } from '@toandan/persistence';
import { MessagingTables1795305600000 } from './migrations/messaging-tables.migration.js';

const PASSWORD = randomBytes(12).toString('hex');

/** For the tests: a database in which services have nothing but the messaging tables. */
export class SpecDatabase {
  private constructor(
    readonly admin: Database,
    /** The log reader's. */
    readonly logs: Database,
    readonly services: ReadonlyMap<string, Database>,
  ) {}

  static async open(server: LocalPostgres, name: string, services: readonly string[]): Promise<SpecDatabase> {
    await server.createDatabase(name);
    const url = server.databaseUrl(name);
    await provisionRole(url, { name: LOG_READER_ROLE, password: PASSWORD });
    const open = async (role: string, schema?: string): Promise<Database> => {
      const login = { name: role, password: PASSWORD };
      await provisionRole(url, login, schema);
      return new Database({
        url: asRole(url, login),
        ...(schema === undefined ? {} : { schema }),
        applicationName: role,
        migrations: [MessagingTables1795305600000],
      });
    };
    const logs = await open(LOG_READER_ROLE);
    const opened = new Map<string, Database>();
    for (const service of services) {
      const database = await open(serviceRole(service), service);
      await database.migrate();
      opened.set(service, database);
    }
    return new SpecDatabase(new Database({ url, applicationName: 'admin' }), logs, opened);
  }

  of(service: string): Database {
    return this.services.get(service)!;
  }

  /** Resolves once so many statements wait for a lock. */
  async waiting(statements: number): Promise<void> {
    for (;;) {
      const [row] = await this.admin.query<{ waiting: number }>(
        'SELECT count(DISTINCT pid)::integer AS waiting FROM pg_locks WHERE NOT granted',
      );
      if (row!.waiting === statements) return;
      await pause(5);
    }
  }

  async close(): Promise<void> {
    for (const database of [this.admin, this.logs, ...this.services.values()]) await database.close();
  }
}
