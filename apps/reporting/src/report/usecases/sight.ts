import { DRAFT_READERS } from '../../permissions.js';
import type { UnitsView } from './report-rules.js';
import type { Sight, UnitSet } from './report-store.port.js';

/** Who reads: the account's roles and unit, and how far its right to read reaches. */
export interface Reader {
  readonly roles: readonly string[];
  readonly reach: 'own' | 'subtree' | 'any';
  readonly unitId?: string;
}

/** Of which units somebody sees drafts and what was handed in, and of which only what counts. */
export function sightOf({ roles, reach, unitId }: Reader, units: UnitsView): Sight {
  // A token may name a unit that is not known here (yet), or none at all: there is nothing of it to be seen.
  const below: readonly string[] =
    unitId === undefined ? [] : [...units.within(unitId)].filter((id) => units.find(id) !== undefined);
  const draftReaches = roles.map((role) => DRAFT_READERS.get(role));
  const all: UnitSet = draftReaches.includes('any') ? 'any' : draftReaches.includes('subtree') ? below : [];
  return { all, counted: reach === 'any' ? 'any' : below };
}

export function isIn(set: UnitSet, unitId: string): boolean {
  return set === 'any' || set.includes(unitId);
}
