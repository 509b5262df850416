import { DomainError } from '@toandan/kernel';

/** Why a command or a question was refused: stable, so that callers may rely on them. */
export type UnitErrorCode =
  | 'unit.basis-invalid'
  | 'unit.basis-missing'
  | 'unit.change-empty'
  | 'unit.change-out-of-order'
  | 'unit.child-later'
  | 'unit.child-unassigned'
  | 'unit.code-invalid'
  | 'unit.code-taken'
  | 'unit.day-invalid'
  | 'unit.ended'
  | 'unit.has-children'
  | 'unit.id-taken'
  | 'unit.kind-invalid'
  | 'unit.level-mixed'
  | 'unit.lineage-invalid'
  | 'unit.name-invalid'
  | 'unit.nation-invalid'
  | 'unit.not-yet'
  | 'unit.own-ancestor'
  | 'unit.parent-absent'
  | 'unit.parent-invalid'
  | 'unit.shares-invalid'
  | 'unit.unknown'
  | 'unit.version-conflict';

/** A rule of units says no. Its params name units, codes and days, so that it can be said in any language. */
export class UnitError extends DomainError<UnitErrorCode> {}
