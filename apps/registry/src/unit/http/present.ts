import { answer } from '../domain/ask/answer.js';
import { current } from '../domain/ask/current.js';
import { lineageOf } from '../domain/ask/lineage-of.js';
import type { RelatedShare } from '../domain/ask/shares.js';
import { unitOnDay, type UnitOnDay } from '../domain/ask/unit-on-day.js';
import type { Day } from '../domain/day.js';
import type { RegisterView } from '../domain/register.js';
import { lastChangeOf, lastNamingOf, type Names } from '../domain/unit.js';
import type { LineageDto, RelatedUnitDto, UnitDto, UnitOnDayDto } from './unit.dto.js';

export function presentOnDay(register: RegisterView, unit: UnitOnDay): UnitOnDayDto {
  const { id, level, kind, names, code, parentId, from, until } = unit;
  return {
    id,
    version: register.unit(id).version,
    level,
    kind,
    names,
    ...(code === undefined ? {} : { code }),
    ...(parentId === undefined ? {} : { parentId }),
    from,
    ...(until === undefined ? {} : { until }),
  };
}

/** @throws UnitError unit.unknown */
export function presentUnit(register: RegisterView, unitId: string, on: Day): UnitDto {
  const said = answer(register, unitId, on);
  const shown = said.state === 'not-yet' ? unitOnDay(register.unit(unitId), said.from)! : said.unit;
  return {
    ...presentOnDay(register, shown),
    on,
    state: said.state,
    successors: said.state === 'former' ? related(register, said.successors) : [],
  };
}

/**
 * Whether the answer is the same for as long as the unit's version is, so that the version can be its ETag. What became
 * of a former unit changes with its successors; and where no day was asked for, the day itself goes on.
 */
export function standsStill(
  register: RegisterView,
  { id, state, on }: UnitDto,
  asked: Day | undefined,
): boolean {
  if (state === 'former') return false;
  return asked !== undefined || lastChangeOf(register.unit(id)) <= on;
}

/** @throws UnitError unit.unknown */
export function presentLineage(register: RegisterView, unitId: string, on: Day): LineageDto {
  const exists = register.unit(unitId).from <= on;
  const { successors, dissolved } = exists
    ? current(register, unitId, on)
    : { successors: [], dissolved: '0' };
  return {
    unitId,
    on,
    edges: lineageOf(register, unitId).map(({ from, to, ...edge }) => ({
      from,
      fromNames: namesOf(register, from),
      to,
      toNames: namesOf(register, to),
      ...edge,
    })),
    successors: related(register, successors),
    dissolved,
  };
}

function related(register: RegisterView, shares: readonly RelatedShare[]): RelatedUnitDto[] {
  return shares.map(({ unitId, share, estimated }) => ({
    unitId,
    names: namesOf(register, unitId),
    share,
    estimated,
  }));
}

/** As it is called after all changes so far. */
function namesOf(register: RegisterView, unitId: string): Names {
  return lastNamingOf(register.unit(unitId)).names;
}
