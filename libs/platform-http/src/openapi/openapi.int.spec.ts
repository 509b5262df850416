import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import type { OpenAPIObject, OperationObject } from 'openapi3-ts/oas31';
import { routesTable } from '../routes/routes-table.js';
import { SpecService } from '../spec-service.js';

describe('the OpenAPI document', () => {
  let service: SpecService;
  let document: OpenAPIObject;

  beforeAll(async () => {
    service = await SpecService.open();
    document = (await service.call<OpenAPIObject & Record<string, unknown>>('GET', 'openapi.json')).body;
  });
  afterAll(() => service.close());

  const operation = (method: 'get' | 'post' | 'put', path: string): OperationObject =>
    document.paths![`/api/sample/v1/${path}`]![method]!;

  it('is OpenAPI 3.1 by the meta-schema', async () => {
    const validator = new Validator();
    const result = await validator.validate({ ...structuredClone(document) });
    expect(result).toMatchObject({ valid: true });
    expect(validator.version).toBe('3.1');
    expect(() => validator.resolveRefs()).not.toThrow();
  });

  it('a document that is none is seen', async () => {
    const broken = { ...structuredClone(document), paths: { notes: { get: { responses: 5 } } } };
    expect(await new Validator().validate({ ...broken })).toMatchObject({ valid: false });
  });

  it('has every route, with what it asks of its caller', () => {
    const told = Object.entries(document.paths!).flatMap(([path, item]) =>
      Object.entries(item as Record<string, OperationObject>).map(
        ([method, { security }]) =>
          `${method.toUpperCase()} ${path} ${security!.length === 0 ? 'public' : 'bearer'}`,
      ),
    );
    const running = routesTable(service.app).map(
      ({ method, path, permission }) =>
        `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')} ${permission === 'public' ? 'public' : 'bearer'}`,
    );
    expect(told.sort()).toEqual(running.sort());
  });

  it('says the rules that are checked', () => {
    expect(document.components!.schemas!.NoteDto).toMatchObject({
      additionalProperties: false,
      required: ['unitId', 'title', 'amount', 'state', 'main', 'lines'],
      properties: {
        title: { type: 'string', maxLength: 40 },
        amount: { type: 'string' },
        state: { enum: ['draft', 'final'] },
        main: { $ref: '#/components/schemas/LineDto' },
        lines: { type: 'array', maxItems: 3, items: { $ref: '#/components/schemas/LineDto' } },
      },
    });
    expect(operation('get', 'notes').parameters).toContainEqual({
      name: 'limit',
      in: 'query',
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 200 },
    });
  });

  it('says headers and refusals that follow from the decorators', () => {
    const change = operation('put', 'notes/{id}');
    expect(change.parameters).toContainEqual({ $ref: '#/components/parameters/IfMatch' });
    expect(Object.keys(change.responses!)).toEqual(
      expect.arrayContaining(['200', '400', '412', '413', '428']),
    );
    const make = operation('put', 'labels/{id}');
    expect(make.parameters).toContainEqual({ $ref: '#/components/parameters/IfMatchOfExisting' });
    expect(Object.keys(make.responses!)).toEqual(expect.arrayContaining(['412', '428']));
    expect(Object.keys(operation('get', 'catalogue').responses!)).toEqual(
      expect.arrayContaining(['200', '401', '403', '429']),
    );
  });
});
