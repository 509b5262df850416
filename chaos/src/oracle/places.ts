import type { Country } from '../load/country.js';

export type BoundaryName = 'as-reported' | 'current';

/** In which province a unit's figure counts. */
export interface Places {
  provinceOf(unitId: string, boundary: BoundaryName, lastDay: string): string;
}

/** From the units that were there before the load began. */
export function placesOf({ provinces, former }: Country): Places {
  const successors = new Map(former.map(({ id, successorId }) => [id, successorId]));
  const own = new Set([...provinces, ...former].map(({ id }) => id));
  return {
    provinceOf: (unitId, boundary) => {
      if (!own.has(unitId)) throw new Error(`Nobody was told of the unit ${unitId}`);
      return boundary === 'current' ? (successors.get(unitId) ?? unitId) : unitId;
    },
  };
}
