import { planOf } from './class-plan.js';
import type { ClassPlan, FieldPlan } from './class-plan.js';
import type { EventContract } from './event-contract.js';

/** Stands where a value is not shown. */
export const REDACTED = '‹protected›';

/**
 * A copy of a payload for operator tools: protected fields, and whatever the contract does not know and so nobody classified, are replaced
 * by {@link REDACTED}. So is a value that breaks its field's rules: where an id should stand, anything may. Takes any payload, also one that breaks its contract, and never throws.
 */
export function redact(contract: EventContract, payload: unknown): unknown {
  return redactObject(planOf(contract.eventClass), payload);
}

function redactObject(plan: ClassPlan, payload: unknown): unknown {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return REDACTED;
  const fields = new Map(plan.fields.map((field) => [field.name, field]));
  const shown = Object.entries(payload).map(([name, value]): [string, unknown] => {
    const field = fields.get(name);
    return [name, field ? redactField(field, value, payload) : REDACTED];
  });
  return Object.fromEntries(shown);
}

function redactField(field: FieldPlan, value: unknown, owner: object): unknown {
  if (field.classification === 'protected') return REDACTED;
  const elements = field.rules.filter(({ each }) => each);
  if (field.list && Array.isArray(value)) {
    return value.map((element) => redactOne(field, elements, element, owner));
  }
  return redactOne(field, field.rules, value, owner);
}

function redactOne(field: FieldPlan, rules: FieldPlan['rules'], value: unknown, owner: object): unknown {
  if (value === null || value === undefined) return value;
  // Of what is nested each field is judged by itself.
  if (field.nested) return redactObject(field.nested, value);
  if (typeof value === 'object') return REDACTED;
  return rules.every((rule) => rule.passes(value, owner)) ? value : REDACTED;
}
