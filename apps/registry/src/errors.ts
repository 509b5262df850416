import type { StatusTable } from '@toandan/platform-http';
import type { ImportFileErrorCode } from './unit/csv/import-file-error.js';
import type { UnitErrorCode } from './unit/domain/unit-error.js';

/** What was sent contradicts what is known: 409; what could never be right: 422. */
export const ERRORS: StatusTable = {
  'unit.basis-invalid': 422,
  'unit.basis-missing': 422,
  'unit.change-empty': 422,
  'unit.change-out-of-order': 409,
  'unit.child-later': 409,
  'unit.child-unassigned': 422,
  'unit.code-invalid': 422,
  'unit.code-taken': 409,
  'unit.day-invalid': 422,
  'unit.ended': 409,
  'unit.has-children': 409,
  'unit.id-taken': 409,
  'unit.kind-invalid': 422,
  'unit.level-mixed': 422,
  'unit.lineage-invalid': 422,
  'unit.name-invalid': 422,
  'unit.nation-invalid': 422,
  'unit.not-yet': 409,
  'unit.own-ancestor': 422,
  'unit.parent-absent': 422,
  'unit.parent-invalid': 422,
  'unit.shares-invalid': 422,
  'unit.unknown': 404,
  'unit.version-conflict': 412,
  'import.file-empty': 422,
  'import.file-malformed': 422,
  'import.file-not-utf8': 422,
  'import.file-too-many-rows': 422,
  'import.header-missing': 422,
  'import.header-unknown-or-repeated': 422,
} satisfies Record<UnitErrorCode | ImportFileErrorCode, number>;
