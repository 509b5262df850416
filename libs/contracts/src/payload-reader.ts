import type { ClassPlan, FieldPlan } from './class-plan.js';
import type { PayloadProblem } from './contract-violation.js';

/** `tolerant`: a consumer drops what it does not know; `strict`: a producer may write nothing the contract does not name. */
export type ReadMode = 'tolerant' | 'strict';

/** Either a fresh instance of the plan's class, or what is wrong. */
export type ReadResult =
  | { readonly value: object; readonly problems?: undefined }
  | { readonly value?: undefined; readonly problems: readonly PayloadProblem[] };

/**
 * Copies a payload into a new instance field by field, in the class's order, running each field's class-validator rules.
 *
 * It does class-validator's work over metadata read once: `validateSync` looks its metadata up again for each object, at a cost that grows
 * with the number of classes in the process; it also skips all rules of an optional field that is null, lets a single value pass where
 * each element of a list is judged, and needs nested instances to have been made before.
 */
export function readPayload(plan: ClassPlan, payload: unknown, mode: ReadMode): ReadResult {
  const problems: PayloadProblem[] = [];
  const value = readObject(plan, payload, '', mode, problems);
  return value === undefined || problems.length > 0 ? { problems } : { value };
}

function readObject(
  plan: ClassPlan,
  payload: unknown,
  path: string,
  mode: ReadMode,
  problems: PayloadProblem[],
): object | undefined {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) {
    problems.push({ path: path || '(payload)', rule: 'isObject' });
    return undefined;
  }
  const source = payload as Record<string, unknown>;
  const target = Object.create(plan.eventClass.prototype as object) as Record<string, unknown>;
  for (const field of plan.fields) copyField(field, source, target, path, mode, problems);
  // After all were copied, since a rule may look at its siblings.
  for (const field of plan.fields) checkField(field, target, path, problems);
  if (mode === 'strict') refuseUnknown(plan, source, path, problems);
  return target;
}

function copyField(
  field: FieldPlan,
  source: Record<string, unknown>,
  target: Record<string, unknown>,
  path: string,
  mode: ReadMode,
  problems: PayloadProblem[],
): void {
  const { name } = field;
  const value = Object.hasOwn(source, name) ? source[name] : undefined;
  if (value === undefined || value === null) {
    if (value === null || !field.optional) problems.push({ path: at(path, name), rule: 'isDefined' });
    return;
  }
  const copy = field.list
    ? readList(field, value, path, mode, problems)
    : readOne(field, value, () => at(path, name), mode, problems);
  if (copy !== undefined) target[name] = copy;
}

function checkField(
  field: FieldPlan,
  target: Record<string, unknown>,
  path: string,
  problems: PayloadProblem[],
): void {
  const value = target[field.name];
  if (value === undefined) return;
  for (const rule of field.rules) {
    if (!holds(rule, value, target)) problems.push({ path: at(path, field.name), rule: rule.name });
  }
}

function holds(rule: FieldPlan['rules'][number], value: unknown, owner: object): boolean {
  if (!rule.each) return rule.passes(value, owner);
  return Array.isArray(value) && value.every((element) => rule.passes(element, owner));
}

function readList(
  field: FieldPlan,
  value: unknown,
  path: string,
  mode: ReadMode,
  problems: PayloadProblem[],
): unknown[] | undefined {
  if (!Array.isArray(value)) {
    problems.push({ path: at(path, field.name), rule: 'isArray' });
    return undefined;
  }
  const before = problems.length;
  // Array.from, not map: a hole in a sparse array is a missing element.
  const copy = Array.from(value, (element, i) =>
    readOne(field, element, () => `${at(path, field.name)}[${i}]`, mode, problems),
  );
  return problems.length > before ? undefined : copy;
}

function readOne(
  field: FieldPlan,
  value: unknown,
  path: () => string,
  mode: ReadMode,
  problems: PayloadProblem[],
): unknown {
  if (field.nested) return readObject(field.nested, value, path(), mode, problems);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  problems.push({ path: path(), rule: 'isScalar' });
  return undefined;
}

function refuseUnknown(
  plan: ClassPlan,
  source: Record<string, unknown>,
  path: string,
  problems: PayloadProblem[],
): void {
  for (const name of Object.keys(source)) {
    if (!plan.names.has(name)) {
      problems.push({ path: at(path, printable(name)), rule: 'whitelistValidation' });
    }
  }
}

/** An unknown name might itself be data (a phone number used as a key), so only what looks like a field is repeated. */
function printable(name: string): string {
  return /^[a-z][A-Za-z]{0,39}$/.test(name) ? name : '(unknown)';
}

function at(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
