import { UnitError, type UnitErrorCode } from '../domain/unit-error.js';

/** Which field of a body broke a rule; rules themselves know units, and no bodies. */
export type RuleFields = Partial<Record<UnitErrorCode, string>>;

const ORDER: RuleFields = {
  'unit.basis-invalid': 'legalBasis',
  'unit.change-out-of-order': 'effectiveDate',
  'unit.day-invalid': 'effectiveDate',
};

/** The fields of one new unit, at their place in the body. */
function unitFields(at: string): RuleFields {
  return {
    'unit.code-invalid': `${at}code`,
    'unit.code-taken': `${at}code`,
    'unit.kind-invalid': `${at}kind`,
    'unit.name-invalid': `${at}names`,
    'unit.own-ancestor': `${at}parentId`,
    'unit.parent-absent': `${at}parentId`,
    'unit.parent-invalid': `${at}parentId`,
  };
}

/** Of many new units: which of them, the parameters of the error say where it can be said. */
function listFields(list: string): RuleFields {
  return Object.fromEntries(Object.keys(unitFields('')).map((code) => [code, list]));
}

export const RULE_FIELDS = {
  establish: { ...ORDER, ...unitFields(''), 'unit.nation-invalid': 'level', 'unit.unknown': 'parentId' },
  rename: { ...ORDER, ...unitFields(''), 'unit.ended': 'unitId', 'unit.unknown': 'unitId' },
  move: { ...ORDER, ...unitFields(''), 'unit.nation-invalid': 'unitId' },
  merge: {
    ...ORDER,
    ...unitFields('into.'),
    'unit.level-mixed': 'sources',
    'unit.lineage-invalid': 'continues',
  },
  split: {
    ...ORDER,
    ...listFields('parts'),
    'unit.shares-invalid': 'parts',
    'unit.child-unassigned': 'children',
    'unit.lineage-invalid': 'children',
  },
  reorganise: {
    ...ORDER,
    ...listFields('results'),
    'unit.level-mixed': 'ended',
    'unit.shares-invalid': 'shares',
    'unit.child-unassigned': 'children',
  },
} as const satisfies Record<string, RuleFields>;

/** What the work refuses, with the field that broke the rule. */
export async function naming<T>(fields: RuleFields, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const field = error instanceof UnitError ? fields[error.code] : undefined;
    throw error instanceof UnitError && field !== undefined
      ? new UnitError(error.code, { ...error.params, field })
      : error;
  }
}
