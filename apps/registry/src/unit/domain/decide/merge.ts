import type { Continuation, MergeUnits, ResultingUnit } from '../commands.js';
import type { Recorded, ReorganisationEvent } from '../events.js';
import type { RegisterView } from '../register.js';
import { lastNamingOf, openCodeOf, openParentOf } from '../unit.js';
import { UnitError } from '../unit-error.js';
import { reorganise } from './reorganise.js';

/** Whole units become one; their children come under it. @throws UnitError */
export function merge(
  register: RegisterView,
  command: MergeUnits,
  recorded: Recorded,
): ReorganisationEvent[] {
  const { sources, day, basis } = command;
  const result = resultOf(register, command);
  return reorganise(
    register,
    {
      ended: sources,
      results: [result],
      shares: sources.map(({ unitId }) => ({
        from: unitId,
        to: result.unitId,
        share: '1',
        estimated: false,
      })),
      day,
      basis,
    },
    recorded,
  );
}

function resultOf(register: RegisterView, { into, sources }: MergeUnits): ResultingUnit {
  return 'continues' in into ? continuing(register, into, sources) : into;
}

function continuing(
  register: RegisterView,
  { unitId, continues }: Continuation,
  sources: MergeUnits['sources'],
): ResultingUnit {
  if (!sources.some((source) => source.unitId === continues)) {
    throw new UnitError('unit.lineage-invalid', { unitId: continues });
  }
  const kept = register.unit(continues);
  const code = openCodeOf(kept);
  const parentId = openParentOf(kept);
  if (parentId === undefined) throw new UnitError('unit.ended', { unitId: continues });
  return { unitId, ...lastNamingOf(kept), ...(code === undefined ? {} : { code }), parentId };
}
