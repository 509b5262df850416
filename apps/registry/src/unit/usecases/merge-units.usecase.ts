import type { MergeUnits } from '../domain/commands.js';
import { merge } from '../domain/decide/merge.js';
import type { Actor, ChangedUnit, ChangeUnits } from './change-units.js';

/** Makes one unit of several whole ones. */
export class MergeUnitsUseCase {
  constructor(private readonly units: ChangeUnits) {}

  /** Returns every unit that it changed. @throws UnitError */
  async execute(command: MergeUnits, actor: Actor): Promise<readonly ChangedUnit[]> {
    const { changed } = await this.units.run(actor, (register, recorded) => ({
      events: merge(register, command, recorded),
      result: undefined,
    }));
    return changed;
  }
}
