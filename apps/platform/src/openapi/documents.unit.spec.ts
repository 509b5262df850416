import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { SERVICES } from '../host/services.js';

const FOLDER = fileURLToPath(new URL('../../../../docs/reference/openapi/', import.meta.url));

interface Described {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { operationId: string; responses: object }>>>
  >;
}

function read(name: string): Described {
  return JSON.parse(readFileSync(`${FOLDER}${name}.json`, 'utf8')) as Described;
}

const names = SERVICES.map(({ name }) => name);

describe('the OpenAPI documents', () => {
  it('are those of all services', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(names.map((name) => `${name}.json`).sort());
  });

  it.each(names)('of %s keeps the rules of OpenAPI 3.1', async (name) => {
    const result = await new Validator().validate({ ...read(name) });
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
  });

  it.each(names)('of %s names each operation once, and says how each is refused', (name) => {
    const operations = Object.values(read(name).paths).flatMap((path) => Object.values(path));
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { responses } of operations) {
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400', '429', '500', '503']));
    }
  });
});
