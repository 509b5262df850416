import type { EventContract } from '../event-contract.js';
import { classSchema, nestedClasses } from './class-schema.js';
import type { JsonSchema } from './json-schema.js';

const DEFINITIONS = '#/definitions/';

/** The self-contained JSON Schema (draft-07) of one event version's payload. */
export function payloadSchema({ type, version, summary, eventClass }: EventContract): JsonSchema {
  const nested = [...nestedClasses([eventClass])];
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `urn:toandan:event:${type}:v${version}`,
    description: summary.en,
    'x-summary': { ...summary },
    ...classSchema(eventClass, DEFINITIONS),
    ...(nested.length > 0 && {
      definitions: Object.fromEntries(nested.map(([name, cls]) => [name, classSchema(cls, DEFINITIONS)])),
    }),
  };
}
