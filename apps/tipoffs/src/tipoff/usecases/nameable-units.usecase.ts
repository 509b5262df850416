import type { UnitDirectory, UnitFacts } from './unit-directory.port.js';

/** The units that a reporter may name. Public: a form without an account has nobody else to ask. */
export class NameableUnitsUseCase {
  constructor(private readonly units: Pick<UnitDirectory, 'below'>) {}

  /** The provinces of today, or the communes of one; by name. */
  async execute(parent: string | undefined): Promise<UnitFacts[]> {
    return this.units.below(parent);
  }
}
