import { join } from 'node:path';
import { deploy } from '@toandan/deploy/deploy';
import { LocalPostgres } from '@toandan/deploy/local';
import { ContractRegistry, allEventClasses } from '@toandan/contracts';
import { systemClock } from '@toandan/kernel';
import { Outbox, WakeHub } from '@toandan/messaging';
import { Database } from '@toandan/persistence';
import { ChangeUnits, SeedBuiltInUnitsUseCase, UnitRepository } from '@toandan/registry/units';
import type { PlatformConfig } from '../config.js';

const DATABASE = 'toandan';
const REGISTRY = 'registry';

/** The registry on a database of its own, as `npm run demo` shows it. */
export class DemoHost {
  readonly contracts = ContractRegistry.of(allEventClasses);
  readonly units: ChangeUnits;
  readonly #registry: Database;

  private constructor(
    private readonly server: LocalPostgres,
    /** Sees every service's log, for showing it. */
    readonly operator: Database,
    config: PlatformConfig,
  ) {
    // The roles' passwords stay in deployment's hands: the demo works as the administrator, in the service's schema.
    const url = server.databaseUrl(DATABASE);
    this.#registry = new Database({ url, schema: REGISTRY, applicationName: 'demo' });
    const outbox = new Outbox({
      service: REGISTRY,
      contracts: this.contracts,
      clock: systemClock,
      wake: new WakeHub(),
      maxEventBytes: config.messaging.maxEventBytes,
    });
    this.units = new ChangeUnits(this.#registry, new UnitRepository(this.#registry), outbox, systemClock);
  }

  static async start(config: PlatformConfig): Promise<DemoHost> {
    const server = await LocalPostgres.start({ dataDir: join(config.dataDir, 'postgres'), persistent: true });
    const operator = new Database({ url: server.databaseUrl(DATABASE), applicationName: 'demo operator' });
    const host = new DemoHost(server, operator, config);
    try {
      await makeDatabase(server);
      await deploy({
        databaseUrl: server.databaseUrl(DATABASE),
        passwordsFile: join(config.dataDir, 'database-passwords.json'),
        messaging: config.messaging,
      });
      return host;
    } catch (error) {
      await host.stop();
      throw error;
    }
  }

  get port(): number {
    return this.server.port;
  }

  /** Enters the built-in history where it is missing; how many events that took. */
  async seed(): Promise<number> {
    return new SeedBuiltInUnitsUseCase(this.units).execute({ actor: 'demo' });
  }

  async stop(): Promise<void> {
    await Promise.all([this.#registry.close(), this.operator.close()]);
    await this.server.stop();
  }
}

async function makeDatabase(server: LocalPostgres): Promise<void> {
  const admin = new Database({ url: server.url, applicationName: 'demo' });
  try {
    const known = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (known.length === 0) await server.createDatabase(DATABASE);
  } finally {
    await admin.close();
  }
}
