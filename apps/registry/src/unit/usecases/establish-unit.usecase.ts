import type { EstablishUnit } from '../domain/commands.js';
import { establish } from '../domain/decide/establish.js';
import type { Actor, ChangedUnit, ChangeUnits } from './change-units.js';

/** Enters a unit that was not made of others, such as one older than the documents at hand. */
export class EstablishUnitUseCase {
  constructor(private readonly units: ChangeUnits) {}

  /** Returns every unit that it changed. @throws UnitError */
  async execute(command: EstablishUnit, actor: Actor): Promise<readonly ChangedUnit[]> {
    const { changed } = await this.units.run(actor, (register, recorded) => ({
      events: establish(register, command, recorded),
      result: undefined,
    }));
    return changed;
  }
}
