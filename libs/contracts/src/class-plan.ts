import 'reflect-metadata';
import { getMetadataStorage, IS_ARRAY, IS_INT, IS_OPTIONAL, ValidationTypes } from 'class-validator';
import type { ValidationArguments } from 'class-validator';
import { classificationsOf, CLASSIFICATIONS } from './classified.js';
import type { Classification } from './classified.js';
import { ContractError } from './contract-error.js';
import type { EventClass } from './event-contract.js';
import { nestedFieldOf } from './nested.js';

/** One class-validator rule of a field, ready to run. */
export interface FieldRule {
  readonly name: string;
  /** Whether it judges each element of a list instead of the value itself. */
  readonly each: boolean;
  /** `owner` is the instance being read, all its fields in place. */
  passes(value: unknown, owner: object): boolean;
}

/** All that is known of one field. */
export interface FieldPlan {
  readonly name: string;
  readonly classification: Classification;
  readonly optional: boolean;
  readonly list: boolean;
  /** Whether TypeScript declares it as `string`. */
  readonly text: boolean;
  readonly nested?: ClassPlan;
  readonly rules: readonly FieldRule[];
}

/** What class-validator and the classification say of a class, read once instead of at each event. */
export interface ClassPlan {
  readonly eventClass: EventClass;
  readonly fields: readonly FieldPlan[];
  readonly names: ReadonlySet<string>;
}

type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

const plans = new WeakMap<EventClass, ClassPlan>();

/**
 * The plan of a class, made at the first call. Throws ContractError for a field without classification or without a rule, and for
 * rules an event may not use.
 */
export function planOf(eventClass: EventClass): ClassPlan {
  const known = plans.get(eventClass);
  if (known) return known;
  const fields: FieldPlan[] = [];
  const names = new Set<string>();
  const plan: ClassPlan = { eventClass, fields, names };
  plans.set(eventClass, plan); // before its fields, since a class may nest itself
  try {
    for (const [name, metadata] of metadataByField(eventClass)) {
      fields.push(planField(eventClass, name, metadata));
      names.add(name);
    }
  } catch (error) {
    plans.delete(eventClass);
    throw error;
  }
  return plan;
}

function metadataByField(eventClass: EventClass): Map<string, Metadata[]> {
  const byField = new Map<string, Metadata[]>();
  const prototype = eventClass.prototype as object;
  for (const field of [...classificationsOf(prototype).keys(), ...Object.keys(new eventClass())]) {
    byField.set(field, []);
  }
  for (const metadata of getMetadataStorage().getTargetValidationMetadatas(eventClass, '', true, false)) {
    const own = byField.get(metadata.propertyName) ?? [];
    byField.set(metadata.propertyName, [...own, metadata]);
  }
  return byField;
}

function planField(eventClass: EventClass, name: string, metadata: readonly Metadata[]): FieldPlan {
  const prototype = eventClass.prototype as object;
  const where = `${eventClass.name}.${name}`;
  const classification = classificationsOf(prototype).get(name);
  if (!classification || !CLASSIFICATIONS.includes(classification)) {
    throw new ContractError(
      `${where} has no classification: add @Classified('public' | 'internal' | 'protected').`,
    );
  }
  for (const one of metadata) refuseUnusable(one, where);
  const nested = nestedFieldOf(prototype, name);
  const rules = metadata
    .filter((one) => one.type === ValidationTypes.CUSTOM_VALIDATION)
    .map((one) => ruleOf(one, where, eventClass.name));
  if (rules.length === 0 && !nested) {
    throw new ContractError(`${where} has no validator: add one that says what its value may be.`);
  }
  const list = nested?.list === true || rules.some((rule) => rule.each);
  if (!list && rules.some((rule) => rule.name === IS_ARRAY)) {
    throw new ContractError(
      `${where} does not say what its elements are: use @NestedList, or rules with { each: true }.`,
    );
  }
  const declared: unknown = Reflect.getMetadata('design:type', prototype, name);
  if (declared === Number && !rules.some((rule) => rule.name === IS_INT)) {
    throw new ContractError(
      `${where} is a number but not @IsInt: declare a decimal as string with @IsDecimalText.`,
    );
  }
  return {
    name,
    classification,
    optional: metadata.some(isOptionalMark),
    list,
    text: declared === String,
    ...(nested && { nested: planOf(nested.type()) }),
    rules,
  };
}

function isOptionalMark(metadata: Metadata): boolean {
  return metadata.type === ValidationTypes.CONDITIONAL_VALIDATION && metadata.name === IS_OPTIONAL;
}

function refuseUnusable(metadata: Metadata, where: string): void {
  const { type, groups } = metadata;
  if (type === ValidationTypes.CONDITIONAL_VALIDATION && !isOptionalMark(metadata)) {
    throw new ContractError(
      `${where} uses @ValidateIf: make it required or @IsOptional, since a schema cannot say "if".`,
    );
  }
  if (
    type === ValidationTypes.NESTED_VALIDATION &&
    !nestedFieldOf(prototypeOf(metadata), metadata.propertyName)
  ) {
    throw new ContractError(
      `${where} uses @ValidateNested: use @Nested or @NestedList, which also name the class.`,
    );
  }
  if (groups?.length > 0) {
    throw new ContractError(
      `${where} uses validation groups: remove them, an event is always validated whole.`,
    );
  }
}

function prototypeOf(metadata: Metadata): object {
  return typeof metadata.target === 'function' ? (metadata.target.prototype as object) : {};
}

function ruleOf(metadata: Metadata, where: string, targetName: string): FieldRule {
  const constraint = getMetadataStorage().getTargetValidatorConstraints(metadata.constraintCls)[0];
  if (!constraint || constraint.async) {
    throw new ContractError(
      `${where} has an asynchronous or unknown validator: use one that answers at once.`,
    );
  }
  const { instance, name } = constraint;
  const { propertyName: property, each } = metadata;
  const constraints = (metadata.constraints as unknown[] | undefined) ?? [];
  return {
    name,
    each,
    passes(value, owner) {
      const args: ValidationArguments = {
        value,
        constraints,
        targetName,
        object: owner,
        property,
      };
      return instance.validate(value, args) === true;
    },
  };
}
