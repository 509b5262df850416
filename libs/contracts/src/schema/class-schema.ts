import { targetConstructorToSchema } from 'class-validator-jsonschema';
import { planOf } from '../class-plan.js';
import type { ClassPlan, FieldPlan } from '../class-plan.js';
import { ContractError } from '../contract-error.js';
import type { EventClass } from '../event-contract.js';
import type { JsonSchema } from './json-schema.js';
import { ruleConverters } from './rule-converters.js';

/**
 * The schema of one class: class-validator-jsonschema translates the rules, the plan adds order, classification and references to
 * nested classes under `refPrefix`. Unknown fields are allowed, since a consumer must tolerate them.
 */
export function classSchema(eventClass: EventClass, refPrefix: string): JsonSchema {
  const { fields } = planOf(eventClass);
  const { properties } = targetConstructorToSchema(eventClass, { additionalConverters: ruleConverters });
  const translated = (properties ?? {}) as Record<string, JsonSchema>;
  return {
    title: eventClass.name,
    type: 'object',
    required: fields.filter(({ optional }) => !optional).map(({ name }) => name),
    properties: Object.fromEntries(
      fields.map((field) => [field.name, fieldSchema(field, translated[field.name] ?? {}, refPrefix)]),
    ),
  };
}

function fieldSchema(field: FieldPlan, rules: JsonSchema, refPrefix: string): JsonSchema {
  const classification = { 'x-classification': field.classification };
  if (!field.nested) return { ...rules, ...classification };
  const $ref = refPrefix + field.nested.eventClass.name;
  if (field.list) return { ...rules, items: { $ref }, ...classification };
  // Draft-07 ignores what stands beside a $ref.
  return { allOf: [{ $ref }], ...classification };
}

/** The classes nested in these, at any depth, by name. Throws ContractError if two share a name. */
export function nestedClasses(eventClasses: readonly EventClass[]): Map<string, EventClass> {
  const found = new Map<string, EventClass>();
  const visit = (plan: ClassPlan): void => {
    for (const { nested } of plan.fields) {
      if (!nested) continue;
      const { eventClass } = nested;
      const known = found.get(eventClass.name);
      if (known && known !== eventClass) {
        throw new ContractError(`Two nested classes are named ${eventClass.name}: give one another name.`);
      }
      if (known) continue;
      found.set(eventClass.name, eventClass);
      visit(nested);
    }
  };
  for (const eventClass of eventClasses) visit(planOf(eventClass));
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
