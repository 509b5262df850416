import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SERVICES } from '../host/services.js';
import { withTipoffKeys } from '../host/tipoff-keys.js';
import { serviceFacts, type ServiceFacts } from './service-facts.js';

describe('what the source says of the services', () => {
  let folder: string;
  let facts: ServiceFacts[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'toandan-facts-'));
    facts = await serviceFacts(SERVICES, await withTipoffKeys({}, folder));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is found without a database: groups with the events they take, and what is published', () => {
    const aggregation = facts.find(({ name }) => name === 'aggregation')!;
    const rollup = aggregation.consumers.find(({ group }) => group === 'aggregation.rollup');
    expect(rollup?.types).toEqual(
      expect.arrayContaining(['reporting.report-approved', 'programs.review-held']),
    );
    expect(rollup?.effects).toContain('contribution');
    const registry = facts.find(({ name }) => name === 'registry')!;
    expect(registry.publishes.get('registry.unit.v1')).toContain('registry.units-merged');
    expect(registry).toMatchObject({ role: 'toandan_registry', consumers: [] });
    expect(facts.map(({ routes }) => routes.length).every((count) => count > 0)).toBe(true);
  });
});
