import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { DomainErrorParams } from '@toandan/kernel';
import type { FieldProblem } from '../problem/http-problem.js';
import { FIELD_CODES } from '../texts/field-codes.js';
import { fieldPath } from './unusable.js';

/** More would help nobody, and the answer must not grow with the mischief of the question. */
const MOST = 50;

const ORDER = new Map(Object.keys(FIELD_CODES).map((rule, index) => [rule, index]));

/** What class-validator found, as paths, stable codes and parameters: one problem a field, the most basic one. */
export function fieldProblems(errors: readonly ValidationError[]): FieldProblem[] {
  return [...walk(errors, '', false)].slice(0, MOST);
}

function* walk(errors: readonly ValidationError[], parent: string, inList: boolean): Generator<FieldProblem> {
  for (const error of errors) {
    const field = fieldPath(parent, error.property, inList);
    const found = ownProblem(error, field);
    if (found !== undefined) yield found;
    yield* walk(error.children ?? [], field, Array.isArray(error.value));
  }
}

function ownProblem(error: ValidationError, field: string): FieldProblem | undefined {
  const rules = Object.keys(error.constraints ?? {}).sort((one, other) => rank(one) - rank(other));
  const [rule] = rules;
  if (rule === undefined) return undefined;
  if (rule !== 'whitelistValidation' && error.value === undefined) return { field, code: 'required' };
  const known = FIELD_CODES[rule];
  const declared = declarationOf(error, rule);
  return {
    field,
    code: known?.code ?? 'invalid',
    params: named(known?.params ?? [], declared?.constraints ?? []),
    // A list in place of an element is told by the plain words.
    each: declared?.each === true && Array.isArray(error.value),
  };
}

function rank(rule: string): number {
  return ORDER.get(rule) ?? ORDER.size;
}

/** The error has the rule's name only; what it was called with is where the decorator put it. */
function declarationOf(
  { target, property }: ValidationError,
  rule: string,
): { constraints?: readonly unknown[]; each: boolean } | undefined {
  if (target === undefined) return undefined;
  return getMetadataStorage()
    .getTargetValidationMetadatas(target.constructor, '', false, false)
    .find((metadata) => metadata.propertyName === property && (metadata.name ?? metadata.type) === rule);
}

function named(names: readonly string[], values: readonly unknown[]): DomainErrorParams {
  const pairs = names.map((name, index): [string, string] => {
    const value = values[index];
    return [name, Array.isArray(value) ? value.join(', ') : String(value)];
  });
  return Object.fromEntries(pairs.filter(([name]) => name !== ''));
}
