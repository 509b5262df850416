import type { Tipoff } from '../domain/tipoff.js';
import type { ListPlace, TipoffCount, TipoffFilter, TipoffStore } from './tipoff-store.port.js';
import type { UnitDirectory } from './unit-directory.port.js';

/** Tip-offs of a unit and all below it: what is known without opening one, and how many they are. */
export class ListTipoffsUseCase {
  constructor(
    private readonly store: Pick<TipoffStore, 'list' | 'count'>,
    private readonly units: Pick<UnitDirectory, 'within'>,
  ) {}

  /** @param rootUnit all units when absent */
  async list(
    rootUnit: string | undefined,
    filter: Omit<TipoffFilter, 'units'>,
    after: ListPlace | undefined,
    limit: number,
  ): Promise<Tipoff[]> {
    return this.store.list({ ...filter, ...(await this.#units(rootUnit)) }, after, limit);
  }

  /** @param rootUnit all units when absent */
  async count(rootUnit: string | undefined, year: number): Promise<TipoffCount[]> {
    return this.store.count(await this.#units(rootUnit), year);
  }

  async #units(rootUnit: string | undefined): Promise<Pick<TipoffFilter, 'units'>> {
    const units = rootUnit === undefined ? undefined : await this.units.within(rootUnit);
    return units === undefined ? {} : { units };
  }
}
