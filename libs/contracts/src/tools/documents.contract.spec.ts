import specs from '@asyncapi/specs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { allEventClasses } from '../all.js';
import { ContractRegistry } from '../contract-registry.js';
import { asyncapiDocument } from '../schema/asyncapi.js';
import { renderDocuments, staleDocuments } from './documents.js';
import { readDocuments } from './files.js';

const registry = ContractRegistry.of(allEventClasses);

describe('the generated documents', () => {
  it('are committed as today’s contracts say (npm run contracts:generate)', () => {
    expect(staleDocuments(renderDocuments(registry), readDocuments())).toEqual([]);
  });

  it('are told apart when missing, stale or left over', () => {
    const expected = new Map([
      ['a.json', '1'],
      ['b.json', '2'],
    ]);
    const committed = new Map([
      ['b.json', 'old'],
      ['c.json', '3'],
    ]);
    expect(staleDocuments(expected, committed)).toEqual([
      'a.json is missing.',
      'b.json is stale.',
      'c.json belongs to no registered event.',
    ]);
  });
});

describe('the AsyncAPI document', () => {
  const official = specs.schemasWithoutId['3.0.0'];
  const valid = formats.default(new Ajv({ strict: false, allErrors: true })).compile(official);
  const document = asyncapiDocument(registry);

  it('keeps AsyncAPI’s own schema', () => {
    expect([valid(document), valid.errors]).toEqual([true, null]);
  });

  it('would be found out if it did not', () => {
    expect(valid({ ...document, asyncapi: '2.0.0' })).toBe(false);
    expect(valid({ ...document, operations: { publish: { action: 'shout' } } })).toBe(false);
  });

  it('has every reference’s target', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
      ([, path]) => path ?? '',
    );
    expect(references.length).toBeGreaterThan(10);
    for (const path of references) {
      const target = path
        .split('/')
        .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], document);
      expect([path, typeof target]).toEqual([path, 'object']);
    }
  });

  it('says each topic’s partitions and retention, and each message’s summary in both languages', () => {
    expect(document).toMatchObject({
      channels: {
        'registry.unit.v1': {
          address: 'registry.unit.v1',
          bindings: { kafka: { partitions: 12, topicConfiguration: { 'retention.ms': -1 } } },
        },
      },
      operations: { 'publish.registry.unit.v1': { action: 'send' } },
    });
    for (const { type, version, summary } of registry.contracts()) {
      expect(document).toHaveProperty(
        ['components', 'messages', `${type}.v${version}`, 'x-summary'],
        summary,
      );
    }
  });

  it('classifies every field', () => {
    const { schemas } = document.components as {
      schemas: Record<string, { properties: Record<string, object> }>;
    };
    for (const [name, { properties }] of Object.entries(schemas)) {
      for (const [field, schema] of Object.entries(properties)) {
        expect([name, field, schema]).toEqual([
          name,
          field,
          expect.objectContaining({
            'x-classification': expect.stringMatching(/^(public|internal|protected)$/),
          }),
        ]);
      }
    }
  });
});
