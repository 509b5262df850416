import { targetConstructorToSchema } from 'class-validator-jsonschema';
import type { ReferenceObject, SchemaObject } from 'openapi3-ts/oas31';
import { nestedDtosOf, type DtoClass } from '../validation/nested-dto.js';
import { RULE_SCHEMAS } from './rule-schemas.js';

/** The schemas of DTO classes, made from the rules that also check the requests: one truth, told twice. */
export class DtoSchemas {
  readonly #schemas = new Map<string, { dto: DtoClass; schema: SchemaObject }>();

  /** A reference to the class's schema, which is made with those nested in it. */
  refTo(dto: DtoClass): ReferenceObject {
    const known = this.#schemas.get(dto.name);
    if (known !== undefined && known.dto !== dto) {
      throw new Error(`Two DTO classes are named ${dto.name}: give one another name`);
    }
    if (known === undefined) {
      const entry = { dto, schema: {} as SchemaObject };
      // Known before it is made, since a class may hold itself.
      this.#schemas.set(dto.name, entry);
      entry.schema = this.schemaOf(dto);
    }
    return { $ref: `#/components/schemas/${dto.name}` };
  }

  /** The schema itself, for parameters, whose fields stand one by one. */
  schemaOf(dto: DtoClass): SchemaObject {
    const nested = nestedDtosOf(dto);
    const { properties = {}, required } = targetConstructorToSchema(dto, {
      additionalConverters: RULE_SCHEMAS,
    }) as SchemaObject;
    const fields = Object.entries(properties).map(([name, schema]) => {
      const inner = nested.get(name);
      if (inner === undefined) return [name, schema] as const;
      const ref = this.refTo(inner.type());
      return [name, inner.list ? { ...schema, type: 'array' as const, items: ref } : ref] as const;
    });
    return {
      type: 'object',
      properties: Object.fromEntries(fields),
      ...(required === undefined ? {} : { required }),
      additionalProperties: false,
    };
  }

  all(): Record<string, SchemaObject> {
    const sorted = [...this.#schemas].sort(([one], [other]) => (one < other ? -1 : 1));
    return Object.fromEntries(sorted.map(([name, { schema }]) => [name, schema]));
  }
}
