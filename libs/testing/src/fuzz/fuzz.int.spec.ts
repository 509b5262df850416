import { afterEach, describe, expect, it } from '@jest/globals';
import { ServiceStage } from '../services/service-stage.js';
import { Fingerprint } from './fingerprint.js';
import { fuzz, type FuzzResult } from './fuzz.js';
import type { OpenApi } from './openapi.js';
import { notesService, type Fault } from './spec-broken.js';

let stage: ServiceStage;

afterEach(() => stage.close());

async function tried(fault: Fault): Promise<FuzzResult> {
  stage = await ServiceStage.open([notesService(fault)]);
  const document = await stage.anyone.get<OpenApi>('/api/programs/v1/openapi.json');
  return fuzz({
    documents: { programs: document.body },
    people: [stage.as({ roles: ['officer'] })],
    nobody: stage.anyone,
    forger: stage.withToken('not.a.token'),
    known: {},
    fingerprint: new Fingerprint(stage.admin),
    quiet: () => stage.quiet(),
    requests: 1_200,
    seed: 1,
  });
}

describe('the fuzz', () => {
  it('finds nothing in a service that keeps the rules, and meets its good answers too', async () => {
    const { sent, statuses } = await tried('none');
    expect(sent).toBeGreaterThanOrEqual(1_200);
    expect(statuses[200]).toBeGreaterThan(50);
    expect(statuses[400]).toBeGreaterThan(50);
  });

  it('finds an error of ours', async () => {
    await expect(tried('fails')).rejects.toThrow('An error of ours');
  });

  it('finds a leak', async () => {
    await expect(tried('leaks')).rejects.toThrow('A leak (at read (/usr/app/notes.ts:12');
  });

  it('finds what was changed by a call that was refused', async () => {
    await expect(tried('writes-and-refuses')).rejects.toThrow('Something changed though all was refused');
  });
});
