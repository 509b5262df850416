import { PostgresTransport, WakeHub, type ChainPoint, type ReceivedEvent } from '@toandan/messaging';
import type { Database, Tx } from '@toandan/persistence';
import { ledgerGroup } from '../sample/ledger-controller.js';
import { enterIntoLedger } from '../sample/ledger.js';
import { sampleContracts, type SampleEvent } from '../sample/sample-contracts.js';
import type { MemberConfig } from '../world/member-config.js';
import { toError } from '../world/member.js';
import { transportOptions } from '../world/transport-options.js';
import type { ModelMember } from './model-member.js';
import { Fate, MortalDatabase } from './mortal-database.js';

/** A member in this process whose death is imitated: thousands of histories cannot afford processes. */
export class LocalMember implements ModelMember {
  #pausing = true;
  #trap: { at: ChainPoint; strike: () => unknown } | undefined;

  private constructor(
    private readonly config: MemberConfig,
    private readonly admin: Database,
    private readonly fate: Fate,
    private readonly databases: Database[],
    private readonly transport: PostgresTransport,
  ) {}

  static async start(config: MemberConfig, admin: Database): Promise<LocalMember> {
    const fate = new Fate();
    const { urls, member: applicationName, idleInTransactionTimeoutMs } = config;
    const database = new MortalDatabase(fate, {
      url: urls.mirror,
      schema: 'mirror',
      applicationName,
      poolSize: 3,
      idleInTransactionTimeoutMs,
    });
    const logs = new MortalDatabase(fate, { url: urls.logs, applicationName, poolSize: 2 });
    const pass: { through?: (point: ChainPoint) => Promise<void> } = {};
    const transport = new PostgresTransport({
      ...transportOptions('mirror', config, { database, logs, wake: new WakeHub() }),
      probe: (point) => pass.through?.(point),
    });
    const member = new LocalMember(config, admin, fate, [database, logs], transport);
    pass.through = (point) => member.#pass(point);
    member.#declareHandler();
    await new Promise<void>((resolve, reject) => {
      transport.listen((error) => (error === undefined ? resolve() : reject(toError(error))));
    });
    return member;
  }

  get state(): ModelMember['state'] {
    return this.fate.state;
  }

  async stop(): Promise<void> {
    // A member that is going is not paused any more; but it may still die on the way out.
    this.#pausing = false;
    await Promise.race([this.transport.close(), this.fate.death]);
    this.fate.die();
    await this.#close();
  }

  async crash(at: ChainPoint | 'now'): Promise<void> {
    if (at === 'now') await this.#die();
    else this.#trap = { at, strike: () => void this.#die() };
  }

  pause(at: ChainPoint | 'now'): void {
    if (at === 'now') this.fate.pause();
    else this.#trap = { at, strike: () => this.#pausing && this.fate.pause() };
  }

  resume(): void {
    this.#trap = undefined;
    this.fate.resume();
  }

  /** What Nest would find in a controller. */
  #declareHandler(): void {
    const { takes, group: name, tag } = this.config;
    const group = ledgerGroup({ name, takes, batchSize: 7 });
    const handle = (data: ReceivedEvent<SampleEvent> | ReceivedEvent<SampleEvent>[], tx: Tx): Promise<void> =>
      enterIntoLedger(name, [data].flat(), tx, {});
    const declaration = { group, contracts: [sampleContracts(tag).eventClass], takes };
    this.transport.addHandler(name, handle, true, { declaration });
  }

  async #pass(point: ChainPoint): Promise<void> {
    if (this.#trap?.at === point) {
      const { strike } = this.#trap;
      this.#trap = undefined;
      strike();
    }
    await this.fate.allow();
  }

  /** What the system does for a process that dies: its connections are closed, its transactions roll back. */
  async #die(): Promise<void> {
    this.fate.die();
    await this.admin.execute(
      `SELECT pg_terminate_backend(pid, 2000) FROM pg_stat_activity
        WHERE application_name = $1 AND datname = current_database()`,
      [this.config.member],
    );
    await this.#close();
  }

  async #close(): Promise<void> {
    await Promise.all(this.databases.map((database) => database.close().catch(() => undefined)));
  }
}
