import { setTimeout as pause } from 'node:timers/promises';
import type { HttpLog } from '../log/http-log.js';

/** Something a service needs to do its work. Throws when it is not there. */
export interface HealthCheck {
  readonly name: string;
  run(): Promise<void>;
}

export interface HealthOptions {
  /** Needed to answer: the database above all. */
  readonly ready?: readonly HealthCheck[];
  /** Needed once, before the first request: migrations, caches. */
  readonly started?: readonly HealthCheck[];
  /** Whether nothing that was to be done besides requests is left. Always so when absent. */
  readonly idle?: () => Promise<boolean>;
}

/** A check that hangs is a check that failed. */
const LONGEST_MS = 2_000;

/** Asked by anybody, so one run serves all who ask while it lasts: health must not be a way to load a database. */
export class HealthChecks {
  #running = new Map<readonly HealthCheck[], Promise<boolean>>();
  #hasStarted = false;
  #isStopping = false;
  #asking: Promise<boolean> | undefined;

  constructor(
    private readonly checks: HealthOptions,
    private readonly log: HttpLog,
  ) {}

  /** From here on nobody is to send more requests. */
  stopping(): void {
    this.#isStopping = true;
  }

  get isStopping(): boolean {
    return this.#isStopping;
  }

  async isIdle(): Promise<boolean> {
    this.#asking ??= (this.checks.idle?.() ?? Promise.resolve(true))
      .catch(() => false)
      .finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  async isReady(): Promise<boolean> {
    return !this.#isStopping && (await this.isStarted()) && (await this.#once(this.checks.ready ?? []));
  }

  async isStarted(): Promise<boolean> {
    this.#hasStarted ||= await this.#once(this.checks.started ?? []);
    return this.#hasStarted;
  }

  #once(checks: readonly HealthCheck[]): Promise<boolean> {
    const running =
      this.#running.get(checks) ?? this.#all(checks).finally(() => this.#running.delete(checks));
    this.#running.set(checks, running);
    return running;
  }

  async #all(checks: readonly HealthCheck[]): Promise<boolean> {
    const results = await Promise.all(checks.map((check) => this.#passes(check)));
    return results.every(Boolean);
  }

  async #passes(check: HealthCheck): Promise<boolean> {
    const stop = new AbortController();
    const tooLong = pause(LONGEST_MS, 'too long', { signal: stop.signal }).catch(() => undefined);
    const outcome = await Promise.race([outcomeOf(check), tooLong]);
    stop.abort();
    if (outcome !== 'passed') this.log.write('warn', 'health', { check: check.name });
    return outcome === 'passed';
  }
}

async function outcomeOf(check: HealthCheck): Promise<'passed' | 'failed'> {
  try {
    await check.run();
    return 'passed';
  } catch {
    return 'failed';
  }
}
