import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KafkaBroker } from '@toandan/deploy/local';
import type { WorldOptions } from '../world/world.js';
import { Instance } from './instance.js';

/** As many as the reorganisation of 2025 left. */
const COMMUNES = 3_321;

/** Below this scale a run is a quick look. */
const QUICK = 0.1;

export type Transport = 'postgres' | 'kafka';

export interface PlatformWorldOptions extends WorldOptions {
  /** Where each platform leaves a profile of its processor time when it ends, as `node --cpu-prof` does. */
  readonly profiles?: string;
}

/** The platforms that the benches share, each with its own data folder, started when first asked for. */
export class PlatformWorld {
  readonly #instances = new Map<string, Promise<Instance>>();
  #broker: Promise<KafkaBroker> | undefined;

  private constructor(
    private readonly folder: string,
    private readonly options: PlatformWorldOptions,
  ) {}

  static async start(options: PlatformWorldOptions): Promise<PlatformWorld> {
    const folder = await mkdtemp(join(tmpdir(), 'toandan-bench-'));
    // Root runs PostgreSQL as an account of its own, which must get through to its data.
    await chmod(folder, 0o711);
    return new PlatformWorld(folder, options);
  }

  get progress(): (text: string) => void {
    return this.options.progress;
  }

  /** This much of a size, and not less than `atLeast`. */
  scaled(size: number, atLeast: number): number {
    return Math.max(atLeast, Math.round(size * this.options.scale));
  }

  /** How many rounds count, of so many in a whole run. */
  rounds(whole: number): number {
    return this.scaled(whole, 1);
  }

  /** A platform with its country, by name; the same at every call. A quick look makes do with one. */
  instance(name: 'small' | 'large', transport: Transport = 'postgres'): Promise<Instance> {
    const key = this.options.scale < QUICK ? transport : `${name}-${transport}`;
    const known = this.#instances.get(key) ?? this.#open(key, transport);
    this.#instances.set(key, known);
    return known;
  }

  /** Ends a platform that ran, or one that is made for it, and returns its data folder. */
  async closed(name: 'small' | 'large'): Promise<string> {
    const instance = await this.instance(name);
    for (const [key, opening] of this.#instances) {
      if ((await opening) === instance) this.#instances.delete(key);
    }
    await instance.close();
    return instance.dataDir;
  }

  async #open(name: string, transport: Transport): Promise<Instance> {
    this.progress(`  starting a platform: ${name}`);
    this.#broker ??= transport === 'kafka' ? KafkaBroker.start() : undefined;
    const { profiles } = this.options;
    const brokers = transport === 'kafka' ? (await this.#broker!).brokers : undefined;
    return Instance.open({
      dataDir: join(this.folder, name),
      ...(brokers && { brokers }),
      ...(profiles && {
        nodeOptions: ['--cpu-prof', `--cpu-prof-dir=${profiles}`, `--cpu-prof-name=${name}.cpuprofile`],
      }),
      communes: this.scaled(COMMUNES, 68),
      progress: this.progress,
    });
  }

  async stop(): Promise<void> {
    for (const opening of this.#instances.values()) {
      const instance = await opening.catch(() => undefined);
      await instance?.close();
    }
    const broker = await this.#broker?.catch(() => undefined);
    await broker?.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
