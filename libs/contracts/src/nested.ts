import 'reflect-metadata';
import { IsArray, ValidateNested } from 'class-validator';

type NestedClass = new () => object;

/** How a field holds instances of another class: one, or a list of them. */
export interface NestedField {
  readonly type: () => NestedClass;
  readonly list: boolean;
}

const nested = new WeakMap<object, Map<string, NestedField>>();

function remember(target: object, field: string, as: NestedField): void {
  const own = nested.get(target) ?? new Map<string, NestedField>();
  own.set(field, as);
  nested.set(target, own);
}

/** A field that holds one object of another class. */
export function Nested(type: () => NestedClass): (target: object, field: string) => void {
  return (target, field) => {
    ValidateNested()(target, field);
    remember(target, field, { type, list: false });
  };
}

/** A field that holds a list of objects of another class. */
export function NestedList(type: () => NestedClass): (target: object, field: string) => void {
  return (target, field) => {
    IsArray()(target, field);
    ValidateNested({ each: true })(target, field);
    remember(target, field, { type, list: true });
  };
}

/** How a field is nested, looked up through inheritance; undefined for a plain field. */
export function nestedFieldOf(prototype: object, field: string): NestedField | undefined {
  const found = nested.get(prototype)?.get(field);
  if (found) return found;
  const parent: unknown = Object.getPrototypeOf(prototype);
  return typeof parent === 'object' && parent !== null ? nestedFieldOf(parent, field) : undefined;
}
