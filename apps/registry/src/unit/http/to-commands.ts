import { newId } from '@toandan/kernel';
import { HttpProblem } from '@toandan/platform-http';
import type {
  EstablishUnit,
  MergeUnits,
  MoveUnit,
  RenameUnit,
  ReorganiseUnits,
  ResultingUnit,
  SeenUnit,
  SplitUnit,
} from '../domain/commands.js';
import type {
  ChildDto,
  EstablishDto,
  MergeDto,
  MoveDto,
  RenameDto,
  ReorganiseDto,
  ResultDto,
  SplitDto,
} from './change.dto.js';
import type { LegalBasisDto, NamesDto, UnitVersionDto } from './parts.dto.js';

/** What callers send, as the domain's commands. New units get their ids here. */

export function toEstablish(unit: EstablishDto): EstablishUnit {
  const { level, kind, code, names, parentId, effectiveDate: day, legalBasis } = unit;
  return {
    unitId: newId(),
    level,
    kind,
    ...given({ code, parentId }),
    names: plainNames(names),
    day,
    ...(legalBasis && { basis: plainBasis(legalBasis) }),
  };
}

export function toRename({ unitId, kind, code, names, ...ordered }: RenameDto, version: number): RenameUnit {
  return {
    unitId,
    expectedVersion: version,
    ...given({ kind }),
    ...(code === undefined ? {} : { code }),
    ...(names && { names: plainNames(names) }),
    ...orderOf(ordered),
  };
}

export function toMove({ unitId, parentId, ...ordered }: MoveDto, version: number): MoveUnit {
  return { unitId, expectedVersion: version, parentId, ...orderOf(ordered) };
}

/** @throws HttpProblem: neither or both of `into` and `continues` are said */
export function toMerge({ sources, into, continues, ...ordered }: MergeDto): MergeUnits {
  const common = { sources: sources.map(seen), ...orderOf(ordered) };
  if (into && !continues) return { ...common, into: resultOf(into) };
  if (continues && !into) return { ...common, into: { unitId: newId(), continues } };
  const code = into ? 'one-of-two' : 'required';
  throw new HttpProblem('invalid-input', { fields: [{ field: 'into', code }] });
}

/** @throws HttpProblem: a child is to come under a part that is not in the list */
export function toSplit({ unitId, parts, children, ...ordered }: SplitDto, version: number): SplitUnit {
  const made = parts.map((part) => ({
    ...resultOf(part),
    share: part.share,
    estimated: part.estimated,
  }));
  return {
    unitId,
    expectedVersion: version,
    parts: made,
    ...(children && { children: assigned(children, made) }),
    ...orderOf(ordered),
  };
}

/** @throws HttpProblem: a share or a child names a result that is not in the list */
export function toReorganise(body: ReorganiseDto): ReorganiseUnits {
  const { ended, results, shares, children, ...ordered } = body;
  const made = results.map(resultOf);
  return {
    ended: ended.map(seen),
    results: made,
    shares: shares.map(({ from, to, share, estimated }, nth) => ({
      from,
      to: at(made, to, `shares[${nth}].to`),
      share,
      estimated,
    })),
    ...(children && { children: assigned(children, made) }),
    ...orderOf(ordered),
  };
}

function assigned(children: readonly ChildDto[], made: readonly ResultingUnit[]): Record<string, string> {
  return Object.fromEntries(
    children.map(({ unitId, to }, nth) => [unitId, at(made, to, `children[${nth}].to`)]),
  );
}

function at(made: readonly ResultingUnit[], nth: number, field: string): string {
  const unit = made[nth];
  if (unit !== undefined) return unit.unitId;
  throw new HttpProblem('invalid-input', {
    fields: [{ field, code: 'too-large', params: { limit: made.length - 1 } }],
  });
}

function resultOf({ kind, code, names, parentId }: ResultDto): ResultingUnit {
  return { unitId: newId(), kind, ...given({ code }), names: plainNames(names), parentId };
}

function seen({ unitId, version }: UnitVersionDto): SeenUnit {
  return { unitId, expectedVersion: version };
}

function orderOf({ effectiveDate, legalBasis }: Pick<MoveDto, 'effectiveDate' | 'legalBasis'>) {
  return { day: effectiveDate, basis: plainBasis(legalBasis) };
}

export function plainBasis({ documentNumber, documentDate, issuer, article }: LegalBasisDto) {
  return { documentNumber, documentDate, issuer, ...given({ article }) };
}

function plainNames({ vi, en }: NamesDto) {
  return { vi, ...given({ en }) };
}

/** Without what was not said. */
function given<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
