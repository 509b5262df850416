import type { ReorganiseUnits } from '../domain/commands.js';
import { reorganise } from '../domain/decide/reorganise.js';
import type { Actor, ChangedUnit, ChangeUnits } from './change-units.js';

/** Ends several units and makes several of them, at once. */
export class ReorganiseUnitsUseCase {
  constructor(private readonly units: ChangeUnits) {}

  /** Returns every unit that it changed. @throws UnitError */
  async execute(command: ReorganiseUnits, actor: Actor): Promise<readonly ChangedUnit[]> {
    const { changed } = await this.units.run(actor, (register, recorded) => ({
      events: reorganise(register, command, recorded),
      result: undefined,
    }));
    return changed;
  }
}
