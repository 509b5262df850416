import type { SplitUnit } from '../domain/commands.js';
import { split } from '../domain/decide/split.js';
import type { Actor, ChangedUnit, ChangeUnits } from './change-units.js';

/** Divides one unit among new ones. */
export class SplitUnitUseCase {
  constructor(private readonly units: ChangeUnits) {}

  /** Returns every unit that it changed. @throws UnitError */
  async execute(command: SplitUnit, actor: Actor): Promise<readonly ChangedUnit[]> {
    const { changed } = await this.units.run(actor, (register, recorded) => ({
      events: split(register, command, recorded),
      result: undefined,
    }));
    return changed;
  }
}
