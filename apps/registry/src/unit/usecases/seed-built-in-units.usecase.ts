import { missingHistory } from '../built-in/seed.js';
import type { Confirmations } from '../built-in/unconfirmed.js';
import type { Actor, ChangeUnits } from './change-units.js';

/** Enters the history that comes with the platform. Run at every start: what is there already is left alone. */
export class SeedBuiltInUnitsUseCase {
  constructor(private readonly units: ChangeUnits) {}

  /** Returns how many events it led to. @throws UnitError */
  async execute(actor: Actor, confirmed: Confirmations = {}): Promise<number> {
    const { result } = await this.units.run(actor, (register, recorded) => {
      const events = missingHistory(register, recorded, confirmed);
      return { events, result: events.length };
    });
    return result;
  }
}
