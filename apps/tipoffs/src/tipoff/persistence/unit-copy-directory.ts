import { HttpProblem } from '@toandan/platform-http';
import type { UnitCopy } from '@toandan/units';
import { TipoffError } from '../domain/tipoff-error.js';
import type { Routing, UnitDirectory, UnitFacts } from '../usecases/unit-directory.port.js';

const BY_NAME = new Intl.Collator('vi');

/** Units as this service's own copy knows them. */
export class UnitCopyDirectory implements UnitDirectory {
  constructor(private readonly copy: UnitCopy) {}

  async routing(): Promise<Routing> {
    const units = await this.copy.snapshot();
    return (unitId) => {
      if (unitId === undefined) {
        const nation = units.nation();
        // The registry's first events are on their way: the same call will do in a moment.
        if (nation === undefined) throw new HttpProblem('unavailable', { headers: { 'retry-after': '5' } });
        return nation.id;
      }
      const unit = units.find(unitId);
      if (unit === undefined || unit.from > units.currentDay) throw new TipoffError('tipoff.unit-unknown');
      if (units.unitOn(unitId, units.currentDay) === undefined) throw new TipoffError('tipoff.unit-ended');
      return unitId;
    };
  }

  async within(unitId: string): Promise<readonly string[] | undefined> {
    const units = await this.copy.snapshot();
    return units.nation()?.id === unitId ? undefined : [...units.within(unitId)];
  }

  async below(unitId: string | undefined): Promise<UnitFacts[]> {
    const units = await this.copy.snapshot();
    const parent = unitId ?? units.nation()?.id;
    const children = parent === undefined ? [] : units.childrenOn(parent, units.currentDay);
    return children
      .map(({ id, level, names }) => ({ id, level, name: names }))
      .sort((one, other) => BY_NAME.compare(one.name.vi, other.name.vi));
  }

  async describe(unitIds: readonly string[]): Promise<ReadonlyMap<string, UnitFacts>> {
    const units = await this.copy.snapshot();
    return new Map(
      unitIds.map((id) => {
        const name = units.nameOn(id, units.currentDay);
        const level = units.find(id)?.level;
        return [id, { id, ...(level && { level }), ...(name && { name }) }];
      }),
    );
  }
}
