import type { OperationObject, ParameterObject, ResponsesObject, SchemaObject } from 'openapi3-ts/oas31';
import { ACCEPTS_IF_MATCH, REQUIRES_IF_MATCH } from '../answer/if-match.decorator.js';
import { IDEMPOTENT } from '../idempotency/idempotent.decorator.js';
import type { RouteEntry } from '../routes/route-entry.js';
import type { DtoClass } from '../validation/nested-dto.js';
import type { DtoSchemas } from './dto-schemas.js';
import { RETURNS, type Returned } from './returns.decorator.js';

const PROBLEM = { $ref: '#/components/responses/Problem' };

/** One handler in the document, from its decorators and its DTO classes. */
export function operationOf(route: RouteEntry, schemas: DtoSchemas): OperationObject {
  const { inputs, permission, controller, handlerName } = route;
  const parameters = [
    ...fieldsAs('path', inputs.path, schemas),
    ...fieldsAs('query', inputs.query, schemas),
    ...headersOf(route),
    { $ref: '#/components/parameters/AcceptLanguage' },
  ];
  return {
    operationId: `${controller.name.replace(/Controller$/, '')}_${handlerName}`,
    tags: [controller.name.replace(/Controller$/, '')],
    parameters,
    ...(inputs.body === undefined
      ? {}
      : { requestBody: { required: true, content: json(schemas.refTo(inputs.body)) } }),
    responses: responsesOf(route, schemas),
    security: permission === undefined ? [] : [{ bearer: [] }],
    ...(permission === undefined ? {} : { 'x-permission': { ...permission } }),
  };
}

function fieldsAs(
  place: 'path' | 'query',
  dto: DtoClass | undefined,
  schemas: DtoSchemas,
): ParameterObject[] {
  if (dto === undefined) return [];
  const { properties = {}, required = [] } = schemas.schemaOf(dto);
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema,
  }));
}

function headersOf({ handler }: RouteEntry): { $ref: string }[] {
  return [
    ...(isMarked(handler, IDEMPOTENT) ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
    ...(isMarked(handler, REQUIRES_IF_MATCH) ? [{ $ref: '#/components/parameters/IfMatch' }] : []),
    ...(isMarked(handler, ACCEPTS_IF_MATCH) ? [{ $ref: '#/components/parameters/IfMatchOfExisting' }] : []),
  ];
}

function responsesOf(route: RouteEntry, schemas: DtoSchemas): ResponsesObject {
  const { handler, inputs, permission, status } = route;
  const returned = Reflect.getMetadata(RETURNS, handler) as Returned | undefined;
  const success = {
    description: 'Done',
    ...(returned === undefined ? {} : { content: json(bodyOf(returned, schemas)) }),
  };
  const refusals = [
    400,
    ...(permission === undefined ? [] : [401, 403]),
    ...(inputs.path === undefined ? [] : [404]),
    ...(inputs.body === undefined ? [] : [413, 415]),
    ...(isMarked(handler, IDEMPOTENT) ? [409, 422] : []),
    ...(isMarked(handler, REQUIRES_IF_MATCH) || isMarked(handler, ACCEPTS_IF_MATCH) ? [412, 428] : []),
    429,
    500,
    503,
  ];
  return {
    [String(status)]: success,
    ...Object.fromEntries(refusals.map((refusal) => [String(refusal), PROBLEM])),
  };
}

function bodyOf({ dto, page }: Returned, schemas: DtoSchemas): SchemaObject | { $ref: string } {
  const ref = schemas.refTo(dto);
  if (!page) return ref;
  return {
    type: 'object',
    required: ['items', 'next'],
    properties: { items: { type: 'array', items: ref }, next: { type: ['string', 'null'] } },
  };
}

function json(schema: SchemaObject | { $ref: string }): { 'application/json': { schema: typeof schema } } {
  return { 'application/json': { schema } };
}

function isMarked(handler: object, mark: string): boolean {
  return Reflect.getMetadata(mark, handler) === true;
}
