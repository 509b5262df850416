import type { SplitUnit } from '../commands.js';
import type { Recorded, ReorganisationEvent } from '../events.js';
import type { RegisterView } from '../register.js';
import { reorganise } from './reorganise.js';

/** One unit is divided among new ones. @throws UnitError */
export function split(register: RegisterView, command: SplitUnit, recorded: Recorded): ReorganisationEvent[] {
  const { unitId, expectedVersion, parts, children, day, basis } = command;
  return reorganise(
    register,
    {
      ended: [{ unitId, expectedVersion }],
      results: parts.map(({ share: _share, estimated: _estimated, ...result }) => result),
      shares: parts.map((part) => ({
        from: unitId,
        to: part.unitId,
        share: part.share,
        estimated: part.estimated,
      })),
      ...(children === undefined ? {} : { children }),
      day,
      basis,
    },
    recorded,
  );
}
