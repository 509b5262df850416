import type { Worker } from '@toandan/service-host';
import type { SeedBuiltInUnitsUseCase } from './usecases/seed-built-in-units.usecase.js';

/** Nobody's account: the platform itself. */
const SYSTEM = 'system';

/** Sees to it, at each start, that the units which come with the platform are there. */
export class SeedingWorker implements Worker {
  constructor(private readonly seed: SeedBuiltInUnitsUseCase) {}

  async start(): Promise<void> {
    await this.seed.execute({ actor: SYSTEM });
  }

  async stop(): Promise<void> {
    // Its work ends with the start.
  }

  async isIdle(): Promise<boolean> {
    return true;
  }
}
