import { randomBytes } from 'node:crypto';
import { ContractRegistry, allEventClasses } from '@toandan/contracts';
import type { LocalPostgres } from '@toandan/deploy/local';
import { Outbox, WakeHub } from '@toandan/messaging';
import { Database, LOG_READER_ROLE, asRole, provisionRole, serviceRole } from '@toandan/persistence';
import { REGISTRY_MIGRATIONS } from '../../migrations/index.js';
import { UnitRepository } from '../persistence/unit-repository.js';
import { ChangeUnits } from '../usecases/change-units.js';

const PASSWORD = randomBytes(12).toString('hex');
const NOW = new Date('2026-11-22T08:00:00.000Z');

/** For the tests: the registry's own schema, owned by the registry's own role, and what works on it. */
export class SpecRegistry {
  private constructor(private readonly url: string) {}

  readonly #databases: Database[] = [];
  database!: Database;
  units!: ChangeUnits;

  static async open(server: LocalPostgres, name: string): Promise<SpecRegistry> {
    await server.createDatabase(name);
    const url = server.databaseUrl(name);
    await provisionRole(url, { name: LOG_READER_ROLE, password: PASSWORD });
    await provisionRole(url, { name: serviceRole('registry'), password: PASSWORD }, 'registry');
    const registry = new SpecRegistry(url);
    registry.database = registry.#connect();
    await registry.database.migrate();
    registry.units = registry.#service(registry.database);
    return registry;
  }

  /** Another process of the service: it shares nothing but the database. */
  another(): ChangeUnits {
    return this.#service(this.#connect());
  }

  /** What was published so far, in order. */
  async published(): Promise<{ type: string; key: string; payload: Record<string, unknown> }[]> {
    return this.database.query(
      `SELECT headers ->> 'ce_type' AS type, event_key AS key, payload FROM outbox ORDER BY xid, position`,
    );
  }

  async close(): Promise<void> {
    for (const database of this.#databases) await database.close();
  }

  #connect(): Database {
    const login = { name: serviceRole('registry'), password: PASSWORD };
    const database = new Database({
      url: asRole(this.url, login),
      schema: 'registry',
      applicationName: 'registry-spec',
      migrations: REGISTRY_MIGRATIONS,
    });
    this.#databases.push(database);
    return database;
  }

  #service(database: Database): ChangeUnits {
    const outbox = new Outbox({
      service: 'registry',
      contracts: ContractRegistry.of(allEventClasses),
      clock: { now: () => NOW },
      wake: new WakeHub(),
      maxEventBytes: 256 * 1024,
    });
    return new ChangeUnits(database, new UnitRepository(database), outbox, { now: () => NOW });
  }
}
