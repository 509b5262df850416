import type { Clock } from '@toandan/kernel';
import type { Database } from '@toandan/persistence';
import { move, type Move, type Tipoff } from '../domain/tipoff.js';
import { TipoffError } from '../domain/tipoff-error.js';
import type { Scope } from './scope.js';
import type { TipoffStore } from './tipoff-store.port.js';

/** Takes a tip-off one step onward. */
export class MoveTipoffUseCase {
  constructor(
    private readonly database: Database,
    private readonly store: TipoffStore,
    private readonly clock: Clock,
  ) {}

  /** @throws TipoffError */
  async execute(id: string, command: Omit<Move, 'at'>, scope: Scope): Promise<Tipoff> {
    const found = await this.store.find(id);
    if (found === undefined) throw new TipoffError('tipoff.unknown');
    await scope.require(found.unitId);
    const { tipoff, step } = move(found, { ...command, at: this.clock.now() });
    await this.database.transaction((tx) => this.store.saveStep(tx, step));
    return tipoff;
  }
}
