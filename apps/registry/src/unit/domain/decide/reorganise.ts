import type { ReorganiseUnits } from '../commands.js';
import type { Recorded, ReorganisationEvent, UnitMoved } from '../events.js';
import type { RegisterView } from '../register.js';
import { lastChangeOf, type Unit } from '../unit.js';
import { UnitError } from '../unit-error.js';
import { checkShares, into, outOf } from './check-shares.js';
import { checkBasis, checkDay, checkEnd, childrenLeft, seenUnit } from './checks.js';
import { establish } from './establish.js';

/**
 * Units end and new ones come out of them on one day. Mergers and splits are special cases of it.
 *
 * The events stand in the order in which a reader can follow them: first the new units, then what they were made of,
 * then the children that come under them. @throws UnitError
 */
export function reorganise(
  register: RegisterView,
  command: ReorganiseUnits,
  recorded: Recorded,
): ReorganisationEvent[] {
  const { day, basis } = command;
  checkDay(day);
  checkBasis(basis);
  checkShares(command);
  const ended = command.ended.map((seen) => seenUnit(register, seen));
  for (const unit of ended) checkEnd(unit, day);
  const level = levelOf(ended);
  const endedIds = new Set(ended.map((unit) => unit.id));

  const trial = register.fork();
  const establishments = command.results.flatMap((result) => {
    if (endedIds.has(result.parentId)) {
      throw new UnitError('unit.parent-invalid', { parentId: result.parentId });
    }
    const events = establish(trial, { ...result, level, day, basis }, recorded, endedIds);
    for (const event of events) trial.apply(event);
    return events;
  });
  const stated = { day, basis, recorded };
  const moves = ended.flatMap((unit) =>
    childrenLeft(register, unit.id, day).map((child): UnitMoved => {
      checkMayFollow(child, unit, command);
      return { type: 'unit-moved', unitId: child.id, parentId: newParent(child, unit, command), ...stated };
    }),
  );
  checkAssigned(command, moves);
  return [
    ...establishments,
    ...command.results.flatMap(({ unitId }) => merged(unitId, command, stated)),
    ...ended.flatMap(({ id }) => divided(id, command, stated)),
    ...moves,
  ];
}

type Stated = Pick<UnitMoved, 'day' | 'basis' | 'recorded'>;

function merged(unitId: string, { shares }: ReorganiseUnits, stated: Stated): ReorganisationEvent[] {
  const sources = into(unitId, shares).map(({ from, share, estimated }) => ({
    unitId: from,
    share,
    estimated,
  }));
  return sources.length === 1 ? [] : [{ type: 'units-merged', unitId, sources, ...stated }];
}

function divided(unitId: string, { shares }: ReorganiseUnits, stated: Stated): ReorganisationEvent[] {
  const parts = outOf(unitId, shares).map(({ to, share, estimated }) => ({ unitId: to, share, estimated }));
  return parts.length === 1 ? [] : [{ type: 'unit-split', unitId, parts, ...stated }];
}

function levelOf(ended: readonly Unit[]): Unit['level'] {
  const [first, ...rest] = ended;
  const level = first!.level;
  if (level === 'nation') throw new UnitError('unit.nation-invalid', { unitId: first!.id });
  const other = rest.find((unit) => unit.level !== level);
  if (other !== undefined) throw new UnitError('unit.level-mixed', { unitId: other.id });
  return level;
}

/** A child goes along on the day, so nothing may be known of it that lies on or after that day. */
function checkMayFollow(child: Unit, parent: Unit, { day }: ReorganiseUnits): void {
  const under = child.parents.at(-1)!;
  if (under.value !== parent.id || under.from >= day || lastChangeOf(child) > day) {
    throw new UnitError('unit.child-later', { unitId: child.id, lastChange: lastChangeOf(child) });
  }
}

function newParent(child: Unit, parent: Unit, command: ReorganiseUnits): string {
  const parts = outOf(parent.id, command.shares).map((part) => part.to);
  const assigned = command.children?.[child.id] ?? (parts.length === 1 ? parts[0] : undefined);
  if (assigned === undefined || !parts.includes(assigned)) {
    throw new UnitError('unit.child-unassigned', { unitId: child.id, parentId: parent.id });
  }
  return assigned;
}

/** Whoever assigns a unit that is not among the children has another picture of them than the register. */
function checkAssigned({ children = {} }: ReorganiseUnits, moves: readonly UnitMoved[]): void {
  const moving = new Set(moves.map((event) => event.unitId));
  const other = Object.keys(children).find((id) => !moving.has(id));
  if (other !== undefined) throw new UnitError('unit.lineage-invalid', { unitId: other });
}
