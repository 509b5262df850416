import type { Database } from '@toandan/persistence';
import type { Worker } from '@toandan/service-host';
import type { SeedBuiltInUseCase } from '../usecases/seed-built-in.usecase.js';

/** Who entered what comes with the platform. */
const BY = 'toandan';

/** Enters what comes with the platform, before the service answers anybody. */
export class BuiltInWorker implements Worker {
  constructor(
    private readonly database: Database,
    private readonly seed: SeedBuiltInUseCase,
  ) {}

  async start(): Promise<void> {
    await this.database.transaction((tx) => this.seed.execute(tx, BY));
  }

  async stop(): Promise<void> {}

  async isIdle(): Promise<boolean> {
    return true;
  }
}
