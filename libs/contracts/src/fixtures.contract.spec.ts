import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { allEventClasses } from './all.js';
import { ContractRegistry } from './contract-registry.js';
import { fromHeaders } from './envelope.js';
import { headerSchema } from './schema/header-schema.js';
import { payloadSchema } from './schema/payload-schema.js';
import { readChecksums, readFixtures } from './tools/files.js';
import { brokenFixtures, unrecordedFixtures } from './tools/fixture-guard.js';

interface Fixture {
  readonly headers: Record<string, string>;
  readonly payload: Record<string, unknown>;
}

const registry = ContractRegistry.of(allEventClasses);
const texts = readFixtures();
const contracts = registry.contracts().map((contract) => ({
  contract,
  file: `${contract.type}/v${contract.version}.json`,
}));

function fixture(file: string): Fixture {
  return JSON.parse(texts.get(file) ?? '{}') as Fixture;
}

const ajv = formats.default(
  new Ajv({ strict: true, allErrors: true, keywords: ['x-classification', 'x-summary'] }),
);

describe('frozen fixtures', () => {
  it('exist for every registered version and for nothing else', () => {
    expect([...texts.keys()]).toEqual(contracts.map(({ file }) => file).sort());
  });

  it('were not changed or removed, and new ones are frozen', () => {
    expect(brokenFixtures(readChecksums(), texts)).toEqual([]);
    expect(unrecordedFixtures(readChecksums(), texts)).toEqual([]);
  });

  it.each(contracts)('$file is read by today’s code', ({ contract, file }) => {
    const { headers, payload } = fixture(file);
    const envelope = fromHeaders(headers);
    const found = registry.lookup(envelope.type, envelope.version);
    const latest = registry.latest(envelope.type) ?? found;
    const event = registry.validate(latest, registry.upcast(found, payload));
    expect(found).toBe(contract);
    expect(envelope.source).toBe(`/${contract.topic.owner}`);
    expect(event).toBeInstanceOf(latest.eventClass);
    const encoded = registry.encode(event);
    expect(encoded.key).toBe(envelope.key);
    if (found === latest) expect(JSON.parse(encoded.payload)).toEqual(payload);
  });

  it.each(contracts)(
    '$file keeps its generated JSON Schemas, and a copy with a hole does not',
    ({ contract, file }) => {
      const { headers, payload } = fixture(file);
      const valid = ajv.compile(payloadSchema(contract));
      expect([valid(payload), valid.errors]).toEqual([true, null]);
      const validHeaders = ajv.compile(headerSchema(contract));
      expect([validHeaders(headers), validHeaders.errors]).toEqual([true, null]);
      expect(valid({ ...payload, [contract.key]: undefined })).toBe(false);
      expect(valid({ ...payload, [contract.key]: 7 })).toBe(false);
      expect(validHeaders({ ...headers, ce_type: 'registry.other' })).toBe(false);
    },
  );
});
