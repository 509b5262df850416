import { KafkaBroker, LocalPostgres } from '@toandan/deploy/local';
import { createBenchDatabase, type BenchUrls } from './bench-database.js';

export interface WorldOptions {
  /** 1: sizes as they are meant; less: a smaller run, for a quick look or a test. */
  readonly scale: number;
  readonly progress: (text: string) => void;
}

/** The servers that the benches share, started when first asked for, and what has been filled already. */
export class World {
  readonly #databases = new Map<string, Promise<BenchUrls>>();
  #broker: Promise<KafkaBroker> | undefined;

  private constructor(
    private readonly server: LocalPostgres,
    private readonly options: WorldOptions,
  ) {}

  /** A PostgreSQL with its own defaults: above all, a commit is on the disk before it is told. */
  static async start(options: WorldOptions): Promise<World> {
    return new World(await LocalPostgres.start(), options);
  }

  get progress(): (text: string) => void {
    return this.options.progress;
  }

  /** This much of a size, and not less than `atLeast`. */
  scaled(size: number, atLeast: number): number {
    return Math.max(atLeast, Math.round(size * this.options.scale));
  }

  /** How many rounds count. */
  get rounds(): number {
    return this.scaled(5, 1);
  }

  /** A database with its tables, made and filled at the first call of that name. */
  async database(name: string, fill?: (urls: BenchUrls) => Promise<void>): Promise<BenchUrls> {
    let known = this.#databases.get(name);
    if (known === undefined) this.#databases.set(name, (known = this.#create(name, fill)));
    return known;
  }

  async brokers(): Promise<string[]> {
    if (this.#broker === undefined) this.progress('  starting Kafka');
    this.#broker ??= KafkaBroker.start();
    return (await this.#broker).brokers;
  }

  async stop(): Promise<void> {
    const broker = await this.#broker?.catch(() => undefined);
    await broker?.stop();
    await this.server.stop();
  }

  async #create(name: string, fill?: (urls: BenchUrls) => Promise<void>): Promise<BenchUrls> {
    const urls = await createBenchDatabase(this.server, name);
    if (fill !== undefined) {
      this.progress(`  filling ${name}`);
      await fill(urls);
    }
    return urls;
  }
}
