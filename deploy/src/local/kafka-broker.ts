import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DirectoryInUseError } from './directory-lock.js';
import { reason } from './failures.js';
import { freePort } from './free-port.js';
import type { KafkaPlace } from './kafka-place.js';
import { DEFAULT_HEAP_MB, KAFKA_STOP_MS, launchKafka, runningIn, waitUntilReady } from './kafka-run.js';
import { endProcess } from './process-identity.js';
import type { ServerProcess } from './server-process.js';
import { Tenancy } from './tenancy.js';

export { whyNoKafka } from './kafka-jars.js';

export interface KafkaBrokerOptions {
  /** Default: a fresh temporary folder, removed at the stop. Its log, process id and owner lie beside it. */
  dataDir?: string;
  /** Default: a free one below 32768. */
  port?: number;
  /** The most memory its heap may take. Default 512. */
  heapMb?: number;
  /** Default: beside the data. */
  logFile?: string;
  /** Kafka's own settings. */
  properties?: Record<string, string>;
  /**
   * The id of the cluster of which this is a member. Its listeners, the first at `port`, its node id and the cluster's
   * quorum are then among the properties; it is ready when the quorum is, so members are started side by side.
   */
  clusterId?: string;
}

/** A real Kafka of our own on the loopback address: broker and controller in one, which ends when this process does. */
export class KafkaBroker {
  #server: ServerProcess | undefined;

  private constructor(
    private readonly place: KafkaPlace,
    private readonly tenancy: Tenancy,
  ) {}

  static async start(options: KafkaBrokerOptions = {}): Promise<KafkaBroker> {
    const folder =
      options.dataDir === undefined ? await mkdtemp(join(tmpdir(), 'toandan-kafka-')) : undefined;
    const dataDir = folder === undefined ? resolve(options.dataDir ?? '') : join(folder, 'data');
    const place: KafkaPlace = {
      dataDir,
      port: options.port ?? (await freePort()),
      logFile: options.logFile === undefined ? `${dataDir}.log` : resolve(options.logFile),
      heapMb: options.heapMb ?? DEFAULT_HEAP_MB,
      properties: options.properties ?? {},
      clusterId: options.clusterId,
    };
    const broker = new KafkaBroker(place, new Tenancy(dataDir, { temporary: folder }));
    await broker.begin();
    return broker;
  }

  /** The addresses a client is given. */
  get brokers(): string[] {
    return [`127.0.0.1:${this.place.port}`];
  }

  get port(): number {
    return this.place.port;
  }

  get dataDir(): string {
    return this.place.dataDir;
  }

  get pid(): number {
    if (!this.#server) throw new Error('Kafka is not running');
    return this.#server.identity.pid;
  }

  /** For fault tests: SIGKILL, SIGSTOP, SIGCONT. */
  signal(signal: NodeJS.Signals): void {
    this.#server?.signal(signal);
  }

  /** Resolves once the broker has ended, however that came about. */
  async waitForExit(): Promise<void> {
    await this.#server?.waitForEnd();
  }

  /** Ends the broker in good order and keeps its data, temporary or not, for `restart`. */
  async halt(): Promise<void> {
    await this.#server?.end('SIGTERM', KAFKA_STOP_MS);
  }

  /** Ends the broker in good order; temporary data go too. */
  async stop(): Promise<void> {
    await this.halt();
    await this.tenancy.leave();
    this.#server = undefined;
  }

  /** Starts the broker again, after a kill or a stop or while it runs, on the same port with the same data. */
  async restart(): Promise<void> {
    await this.halt();
    await this.begin();
  }

  private async begin(): Promise<void> {
    await this.tenancy.enter();
    try {
      await this.endOrphan();
      this.#server = await launchKafka(this.place, false, (server) =>
        this.tenancy.houses(server, 'SIGTERM', KAFKA_STOP_MS),
      );
      await waitUntilReady(this.#server, this.place.port);
    } catch (error) {
      await this.stop();
      if (error instanceof DirectoryInUseError) throw error;
      throw new Error(`Kafka in ${this.place.dataDir} could not be started: ${reason(error)}`, {
        cause: error,
      });
    }
  }

  /** A broker that a killed parent left in our folder is ended; one that was started to stay is not ours to end. */
  private async endOrphan(): Promise<void> {
    const left = await runningIn(this.place.dataDir);
    if (left?.daemon) throw new DirectoryInUseError(this.place.dataDir, left.pid);
    if (left) await endProcess(left, 'SIGTERM', KAFKA_STOP_MS);
  }
}
