import { KafkaBroker, LocalPostgres } from '@toandan/deploy/local';
import { Stage } from './stage.js';
import { traceInTests } from './tracing.js';
import type { Servers } from './servers.js';
import type { TransportName } from './member-config.js';

/** A database server and, for Kafka, a broker: started once for a suite, shared by its stages. */
export class World implements Servers {
  #stages = 0;

  private constructor(
    readonly transport: TransportName,
    readonly server: LocalPostgres,
    readonly broker: KafkaBroker | undefined,
  ) {}

  static async start(transport: TransportName): Promise<World> {
    traceInTests();
    // Durability against power loss is not what these tests are about; crashes of processes lose nothing either way.
    const settings = { fsync: 'off', max_connections: '200', deadlock_timeout: '200ms' };
    const [server, broker] = await Promise.all([
      LocalPostgres.start({ settings }),
      // Members that vanish must be missed soon, or each such test would wait for Kafka's six seconds.
      transport === 'kafka'
        ? KafkaBroker.start({ properties: { 'group.min.session.timeout.ms': '1000' } })
        : undefined,
    ]);
    return new World(transport, server, broker);
  }

  /** A stage of its own for one test: a new database, a new topic. */
  async stage(): Promise<Stage> {
    this.#stages += 1;
    return Stage.open(this, `t${this.#stages}`);
  }

  async stop(): Promise<void> {
    await Promise.all([this.server.stop(), this.broker?.stop()]);
  }
}
