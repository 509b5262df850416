import type { EventContract } from '../event-contract.js';
import type { JsonSchema } from './json-schema.js';

/** The headers of one event version: CloudEvents 1.0 in binary mode, correlation and trace context. */
export function headerSchema({ type, version, topic, key }: EventContract): JsonSchema {
  return {
    type: 'object',
    required: [
      'ce_specversion',
      'ce_id',
      'ce_type',
      'ce_source',
      'ce_subject',
      'ce_time',
      'ce_eventversion',
      'ce_correlationid',
      'content-type',
    ],
    properties: {
      ce_specversion: { type: 'string', const: '1.0' },
      ce_id: {
        type: 'string',
        format: 'uuid',
        description: 'UUID v7; the same event keeps it at every delivery.',
      },
      ce_type: { type: 'string', const: type },
      ce_source: { type: 'string', const: `/${topic.owner}` },
      ce_subject: {
        type: 'string',
        description: `The field ${key} of the payload, which is also the message key.`,
      },
      ce_time: { type: 'string', format: 'date-time', pattern: 'Z$' },
      ce_eventversion: { type: 'string', const: String(version) },
      ce_correlationid: { type: 'string', description: 'Shared by everything one request led to.' },
      ce_causationid: { type: 'string', description: 'The event or command that led to this one.' },
      traceparent: { type: 'string', description: 'W3C trace context.' },
      tracestate: { type: 'string', description: 'W3C trace context.' },
      'content-type': { type: 'string', pattern: '^application/json(;|$)' },
    },
  };
}
