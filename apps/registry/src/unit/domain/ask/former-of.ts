import type { Day } from '../day.js';
import { leadsOn } from '../lineage.js';
import type { RegisterView } from '../register.js';
import { Share } from '../share.js';
import { Shares, type RelatedShare } from './shares.js';

/** Of which units that existed on the day it was made, and what part of each it took. Itself, if it existed already. */
export function formerOf(register: RegisterView, unitId: string, day: Day): RelatedShare[] {
  const found = new Shares();
  const follow = (id: string, share: Share, estimated: boolean): void => {
    if (register.unit(id).from <= day) {
      found.add(id, share, estimated);
      return;
    }
    for (const edge of register.edgesTo(id).filter(leadsOn)) {
      follow(edge.from, share.times(Share.of(edge.share)), estimated || edge.estimated);
    }
  };
  follow(unitId, Share.WHOLE, false);
  return found.list();
}
