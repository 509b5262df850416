import type { Day } from '../day.js';
import { leadsOn } from '../lineage.js';
import type { RegisterView } from '../register.js';
import { Share } from '../share.js';
import { UnitError } from '../unit-error.js';
import { Shares, type RelatedShare } from './shares.js';

export interface CurrentUnits {
  /** Where the unit is to be found on the day: itself as long as it exists. */
  readonly successors: readonly RelatedShare[];
  /** What part of it was dissolved without a successor; with the successors' shares it makes exactly 1. */
  readonly dissolved: string;
}

/** What became of a unit until the day. @throws UnitError unit.unknown, unit.not-yet */
export function current(register: RegisterView, unitId: string, day: Day): CurrentUnits {
  const { from } = register.unit(unitId);
  if (from > day) throw new UnitError('unit.not-yet', { unitId, from });
  const found = new Shares();
  let dissolved = Share.NONE;
  const follow = (id: string, share: Share, estimated: boolean): void => {
    const { until } = register.unit(id);
    if (until === undefined || until > day) {
      found.add(id, share, estimated);
      return;
    }
    const edges = register.edgesFrom(id).filter(leadsOn);
    if (edges.length === 0) dissolved = dissolved.plus(share);
    for (const edge of edges) follow(edge.to, share.times(Share.of(edge.share)), estimated || edge.estimated);
  };
  follow(unitId, Share.WHOLE, false);
  return { successors: found.list(), dissolved: dissolved.toString() };
}
