import type { Clock } from '@toandan/kernel';
import type { Database } from '@toandan/persistence';
import { pruneIdempotencyKeys, type HttpLog } from '@toandan/platform-http';
import type { Worker } from '@toandan/service-host';
import type { RewrapUseCase } from './tipoff/usecases/rewrap.usecase.js';

const EVERY_MS = 3_600_000;
const HOUR_MS = 3_600_000;

/** At the start and every hour: forgets kept answers, which hold sealed receipts, and wraps anew what older keys wrap. */
export class TidyWorker implements Worker {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly rewrap: RewrapUseCase,
    private readonly clock: Clock,
    private readonly log: HttpLog,
    private readonly replayHours: number,
  ) {}

  async start(): Promise<void> {
    this.#begin();
    this.#timer = setInterval(() => this.#begin(), EVERY_MS);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  async isIdle(): Promise<boolean> {
    return this.#running === undefined;
  }

  #begin(): void {
    this.#running ??= this.#tidy().finally(() => {
      this.#running = undefined;
    });
  }

  async #tidy(): Promise<void> {
    try {
      await pruneIdempotencyKeys(
        this.database,
        new Date(this.clock.now().getTime() - this.replayHours * HOUR_MS),
      );
      const { stuck } = await this.rewrap.execute();
      if (stuck > 0) this.log.write('error', 'tidy', { text: `${stuck} sealed texts that no key opens` });
    } catch (error) {
      // Next time: nothing waits for this. The name says enough, the words may quote a row.
      this.log.write('warn', 'tidy', { errorName: error instanceof Error ? error.name : 'unknown' });
    }
  }
}
