import type { UnitScope } from '@toandan/platform-http';
import type { UnitCopy } from './persistence/unit-copy.js';

/** For a service's guard: which units an account's unit covers, by the service's own copy; see {@link Units.covers}. */
export function unitScope(copy: Pick<UnitCopy, 'snapshot'>): UnitScope {
  return {
    covers: async (actorUnit, targetUnit) =>
      actorUnit === targetUnit || (await copy.snapshot()).covers(actorUnit, targetUnit),
  };
}
