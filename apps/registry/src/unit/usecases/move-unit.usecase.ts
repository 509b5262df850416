import type { MoveUnit } from '../domain/commands.js';
import { move } from '../domain/decide/move.js';
import type { Actor, ChangedUnit, ChangeUnits } from './change-units.js';

/** Puts a unit under another parent. */
export class MoveUnitUseCase {
  constructor(private readonly units: ChangeUnits) {}

  /** Returns every unit that it changed. @throws UnitError */
  async execute(command: MoveUnit, actor: Actor): Promise<readonly ChangedUnit[]> {
    const { changed } = await this.units.run(actor, (register, recorded) => ({
      events: move(register, command, recorded),
      result: undefined,
    }));
    return changed;
  }
}
