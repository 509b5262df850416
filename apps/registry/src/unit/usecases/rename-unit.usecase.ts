import type { RenameUnit } from '../domain/commands.js';
import { rename } from '../domain/decide/rename.js';
import type { Actor, ChangedUnit, ChangeUnits } from './change-units.js';

/** Gives a unit another name, kind or code. */
export class RenameUnitUseCase {
  constructor(private readonly units: ChangeUnits) {}

  /** Returns every unit that it changed. @throws UnitError */
  async execute(command: RenameUnit, actor: Actor): Promise<readonly ChangedUnit[]> {
    const { changed } = await this.units.run(actor, (register, recorded) => ({
      events: rename(register, command, recorded),
      result: undefined,
    }));
    return changed;
  }
}
