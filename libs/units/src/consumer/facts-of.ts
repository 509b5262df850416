import {
  UnitEstablishedV1,
  UnitMovedV1,
  UnitRenamedV1,
  UnitSplitV1,
  UnitsMergedV1,
} from '@toandan/contracts';
import type { EdgeFact, Establishment, NamingFact, ParentFact } from '../view/facts.js';

/** What happens to units, as the registry tells it. */
export const UNIT_EVENTS = [
  UnitEstablishedV1,
  UnitRenamedV1,
  UnitMovedV1,
  UnitsMergedV1,
  UnitSplitV1,
] as const;

export type UnitPayload = InstanceType<(typeof UNIT_EVENTS)[number]>;

type Told<F> = Omit<F, 'recordedAt'>;

/** The facts that one event tells, before anybody says when they became known. */
export interface ToldFacts {
  readonly establishments: readonly Told<Establishment>[];
  readonly namings: readonly Told<NamingFact>[];
  readonly parents: readonly Told<ParentFact>[];
  readonly edges: readonly Told<EdgeFact>[];
}

const NOTHING: ToldFacts = { establishments: [], namings: [], parents: [], edges: [] };

export function factsOf(event: UnitPayload): ToldFacts {
  const { unitId, effectiveDate: day } = event;
  if (event instanceof UnitEstablishedV1) {
    const { level, parentId } = event;
    const parents = parentId === undefined ? [] : [{ unitId, parentId, day }];
    return { ...NOTHING, establishments: [{ unitId, level, day }], namings: [naming(event)], parents };
  }
  if (event instanceof UnitRenamedV1) return { ...NOTHING, namings: [naming(event)] };
  if (event instanceof UnitMovedV1) {
    return { ...NOTHING, parents: [{ unitId, parentId: event.parentId, day }] };
  }
  if (event instanceof UnitsMergedV1) {
    const edges = event.sources.map(({ unitId: from, share, estimated }) => ({
      from,
      to: unitId,
      day,
      share,
      estimated,
    }));
    return { ...NOTHING, edges };
  }
  const edges = event.parts.map(({ unitId: to, share, estimated }) => ({
    from: unitId,
    to,
    day,
    share,
    estimated,
  }));
  return { ...NOTHING, edges };
}

function naming(event: UnitEstablishedV1 | UnitRenamedV1): Told<NamingFact> {
  const { unitId, effectiveDate: day, kind, code, names } = event;
  return {
    unitId,
    day,
    kind,
    vi: names.vi,
    ...(names.en === undefined ? {} : { en: names.en }),
    ...(code === undefined ? {} : { code }),
  };
}
