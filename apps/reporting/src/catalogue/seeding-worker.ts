import type { Worker } from '@toandan/service-host';
import type { SeedBuiltInUseCase } from './usecases/seed-built-in.usecase.js';

/** Nobody's account: the platform itself. */
const SYSTEM = 'system';

/** Sees to it, at each start, that what comes with the platform is defined. */
export class SeedingWorker implements Worker {
  constructor(private readonly seed: SeedBuiltInUseCase) {}

  async start(): Promise<void> {
    await this.seed.execute(SYSTEM);
  }

  async stop(): Promise<void> {
    // Its work ends with the start.
  }

  async isIdle(): Promise<boolean> {
    return true;
  }
}
