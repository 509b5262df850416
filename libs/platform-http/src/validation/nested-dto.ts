import { Type } from 'class-transformer';
import { IsArray, IsDefined, ValidateBy, ValidateNested, type ValidationOptions } from 'class-validator';

export type DtoClass = new () => object;

interface NestedDtoField {
  readonly type: () => DtoClass;
  readonly list: boolean;
}

const nested = new WeakMap<object, Map<string, NestedDtoField>>();

/** ValidateNested goes into lists of lists as well, and would let one through in the place of an object. */
function IsNoList(options: ValidationOptions = {}): PropertyDecorator {
  const validator = { validate: (value: unknown) => !Array.isArray(value) };
  return ValidateBy({ name: 'isObject', validator }, options);
}

/** A field that holds an object of another DTO. Says in one word what validation, conversion and OpenAPI need to know. */
export function NestedDto(type: () => DtoClass): PropertyDecorator {
  return (prototype, field) => {
    // ValidateNested lets pass what is not there at all.
    IsDefined()(prototype, field);
    IsNoList()(prototype, field);
    ValidateNested()(prototype, field);
    Type(type)(prototype, field);
    note(prototype, String(field), { type, list: false });
  };
}

/** A field that holds a list of objects of another DTO. */
export function NestedDtos(type: () => DtoClass): PropertyDecorator {
  return (prototype, field) => {
    IsArray()(prototype, field);
    IsNoList({ each: true })(prototype, field);
    ValidateNested({ each: true })(prototype, field);
    Type(type)(prototype, field);
    note(prototype, String(field), { type, list: true });
  };
}

export function nestedDtosOf(dto: DtoClass): ReadonlyMap<string, NestedDtoField> {
  const found = new Map<string, NestedDtoField>();
  for (
    let at: unknown = dto.prototype;
    typeof at === 'object' && at !== null;
    at = Object.getPrototypeOf(at)
  ) {
    for (const [name, field] of nested.get(at) ?? []) if (!found.has(name)) found.set(name, field);
  }
  return found;
}

function note(prototype: object, field: string, as: NestedDtoField): void {
  const own = nested.get(prototype) ?? new Map<string, NestedDtoField>();
  nested.set(prototype, own.set(field, as));
}
