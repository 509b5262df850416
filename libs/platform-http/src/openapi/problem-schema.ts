import type { SchemaObject } from 'openapi3-ts/oas31';

const text: SchemaObject = { type: 'string' };

/** RFC 9457 and our members. */
export const PROBLEM_SCHEMA: SchemaObject = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'instance'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: text,
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable: what a program decides by.' },
    detail: text,
    instance: { type: 'string', format: 'uri', description: "Holds the request's id." },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'code', 'message'],
        properties: { field: text, code: text, message: text },
      },
    },
  },
};
