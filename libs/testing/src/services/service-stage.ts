import { allEventClasses, ContractRegistry } from '@toandan/contracts';
import { KafkaBroker, LocalPostgres } from '@toandan/deploy/local';
import { systemClock, type Clock } from '@toandan/kernel';
import {
  createTopics,
  kafkaClient,
  messagingConfig,
  Outbox,
  WakeHub,
  type Environment,
  type KafkaConnection,
  type MessagingConfig,
} from '@toandan/messaging';
import { Database } from '@toandan/persistence';
import { SpecIssuer } from '@toandan/platform-http/spec-issuer';
import { startService, type RunningService, type ServiceDefinition } from '@toandan/service-host';
import { Caller } from './caller.js';
import { quiet } from './quiet.js';
import { serviceDatabase, type ServiceUrls } from './service-database.js';

export interface ServiceStageOptions {
  /** `postgres` when absent. */
  readonly transport?: 'postgres' | 'kafka';
  readonly clock?: Clock;
  /** Settings of the services' own. */
  readonly env?: Environment;
  readonly requestsPerMinute?: number;
  /** Makes the database in another way than a first deployment would. */
  readonly database?: (server: LocalPostgres) => Promise<ServiceUrls>;
}

/** Who calls; a role that no table knows may do nothing. */
export interface Person {
  readonly roles: readonly string[];
  readonly unitId?: string;
  /** The account's name at the issuer; the same for all when absent. */
  readonly subject?: string;
}

const MANY = 1_000_000;

/** Services on a real database and transport, listening on loopback, with an issuer of tokens: for tests over HTTP. */
export class ServiceStage {
  readonly services: RunningService[] = [];
  /** What the services have logged, line by line. */
  readonly lines: string[] = [];
  readonly #wake = new WakeHub();
  readonly #origins = new Map<string, string>();
  readonly #databases = new Map<string, Database>();
  readonly admin: Database;

  private constructor(
    private readonly definitions: readonly ServiceDefinition[],
    private readonly options: ServiceStageOptions,
    private readonly server: LocalPostgres,
    private readonly broker: KafkaBroker | undefined,
    private readonly issuer: SpecIssuer,
    readonly urls: ServiceUrls,
  ) {
    this.admin = new Database({ url: urls.admin, applicationName: 'stage' });
  }

  static async open(
    definitions: readonly ServiceDefinition[],
    options: ServiceStageOptions = {},
  ): Promise<ServiceStage> {
    // Durability against power loss is not what these tests are about.
    const server = await LocalPostgres.start({ settings: { fsync: 'off', max_connections: '200' } });
    const broker = options.transport === 'kafka' ? await KafkaBroker.start() : undefined;
    const issuer = await SpecIssuer.open();
    const { database = (on) => serviceDatabase(on, 'stage', definitions) } = options;
    const urls = await database(server);
    const stage = new ServiceStage(definitions, options, server, broker, issuer, urls);
    try {
      if (broker) await stage.#makeTopics();
      await stage.start();
      return stage;
    } catch (error) {
      await stage.close();
      throw error;
    }
  }

  /** Nobody in particular. */
  readonly anyone = new Caller(
    (path) => this.#originOf(path),
    () => Promise.resolve(undefined),
  );

  as({ roles, unitId, subject = 'officer-1' }: Person): Caller {
    const claims = { sub: subject, unit_id: unitId };
    return new Caller(
      (path) => this.#originOf(path),
      () => this.issuer.token(roles, claims),
    );
  }

  /** With whatever token, for those that are not to be believed. */
  withToken(token: string): Caller {
    return new Caller(
      (path) => this.#originOf(path),
      () => Promise.resolve(token),
    );
  }

  get tokens(): SpecIssuer {
    return this.issuer;
  }

  /** What a service would publish that does not run here; in one transaction. */
  async publish(service: string, events: readonly object[]): Promise<string[]> {
    const outbox = new Outbox({
      service,
      contracts: ContractRegistry.of(allEventClasses),
      clock: this.options.clock ?? systemClock,
      wake: this.#wake,
      maxEventBytes: this.#messaging.maxEventBytes,
    });
    return this.database(service).transaction((tx) => Promise.resolve(outbox.append(tx, events)));
  }

  /** As the service's own role. */
  database(service: string): Database {
    const known = this.#databases.get(service);
    if (known) return known;
    const opened = new Database({
      url: this.urls.of(service),
      schema: service,
      applicationName: 'stage',
      poolSize: 3,
    });
    this.#databases.set(service, opened);
    return opened;
  }

  /** Waits until all events are handled and all workers idle; fails when there is a dead letter. */
  async quiet(): Promise<void> {
    await quiet(this.admin, this.services, this.#kafka);
  }

  /** Starts the services, also again after stop(). */
  async start(): Promise<void> {
    for (const definition of this.definitions) {
      const service = await startService(definition, {
        databaseUrl: this.urls.of(definition.name),
        logsUrl: this.urls.logs,
        messaging: this.#messaging,
        wake: this.#wake,
        issuers: [this.issuer.trusted],
        log: { level: 'debug', to: { write: (line) => void this.lines.push(line) } },
        requestsPerMinute: this.options.requestsPerMinute ?? MANY,
        poolSize: 6,
        neighbours: () => this.services,
        ...(this.options.clock && { clock: this.options.clock }),
        ...(this.options.env && { env: this.options.env }),
      });
      this.services.push(service);
      await service.app.listen(0, '127.0.0.1');
      this.#origins.set(definition.name, await service.app.getUrl());
    }
  }

  /** Stops the services and leaves everything else. */
  async stop(): Promise<void> {
    for (const service of this.services.splice(0)) await service.stop();
  }

  async close(): Promise<void> {
    await this.stop();
    for (const database of this.#databases.values()) await database.close();
    await this.admin.close();
    await this.issuer.close();
    await this.broker?.stop();
    await this.server.stop();
  }

  get #messaging(): MessagingConfig {
    if (this.broker === undefined) return messagingConfig({});
    return messagingConfig({
      MESSAGING_TRANSPORT: 'kafka',
      KAFKA_BROKERS: this.broker.brokers.join(','),
    });
  }

  get #kafka(): KafkaConnection | undefined {
    return this.broker && { brokers: this.broker.brokers, clientId: 'stage' };
  }

  async #makeTopics(): Promise<void> {
    const kafka = kafkaClient(this.#kafka!, () => undefined);
    await createTopics(kafka, ContractRegistry.of(allEventClasses).topics(), 1);
  }

  #originOf(path: string): string {
    const service = /^\/(?:api\/)?([a-z]+)\//.exec(path)?.[1] ?? '';
    const origin = this.#origins.get(service) ?? [...this.#origins.values()][0];
    if (origin === undefined) throw new Error(`No service of this stage answers ${path}`);
    return origin;
  }
}
