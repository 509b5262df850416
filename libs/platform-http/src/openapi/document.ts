import type { OpenAPIObject, ParameterObject, PathsObject } from 'openapi3-ts/oas31';
import type { RouteEntry } from '../routes/route-entry.js';
import { DtoSchemas } from './dto-schemas.js';
import { operationOf } from './operation.js';
import { PROBLEM_SCHEMA } from './problem-schema.js';

const IDEMPOTENCY_KEY: ParameterObject = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'Chosen at random by the caller, one for each thing to create; repeated with every try.',
  schema: { type: 'string', minLength: 8, maxLength: 128, pattern: '^[\\x21-\\x7e]+$' },
};

const IF_MATCH: ParameterObject = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The ETag received when reading what is to be changed.',
  schema: { type: 'string', pattern: '^"[0-9]+"$' },
};

const IF_MATCH_OF_EXISTING: ParameterObject = {
  ...IF_MATCH,
  required: false,
  description: 'The ETag received when reading what is to be changed; absent to make what is not there yet.',
};

const ACCEPT_LANGUAGE: ParameterObject = {
  name: 'Accept-Language',
  in: 'header',
  required: false,
  description: 'Of the texts in errors: vi (the default) or en.',
  schema: { type: 'string' },
};

/** The OpenAPI 3.1 document of a service, from its routes alone. */
export function openApiDocument(
  service: string,
  version: string,
  routes: readonly RouteEntry[],
): OpenAPIObject {
  const schemas = new DtoSchemas();
  const paths: PathsObject = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: { title: `Toàn Dân: ${service}`, version },
    paths,
    components: {
      schemas: { ...schemas.all(), Problem: PROBLEM_SCHEMA },
      responses: {
        Problem: {
          description: 'A problem document (RFC 9457)',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
      parameters: {
        IdempotencyKey: IDEMPOTENCY_KEY,
        IfMatch: IF_MATCH,
        IfMatchOfExisting: IF_MATCH_OF_EXISTING,
        AcceptLanguage: ACCEPT_LANGUAGE,
      },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}
