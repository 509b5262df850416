import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Fingerprint, fuzz, type OpenApi } from '@toandan/testing/fuzz';
import type { Caller, ServiceStage } from '@toandan/testing/services';
import { SERVICES } from '../host/services.js';
import { openPlatform, type OpenPlatform } from './open-platform.js';

/** Of all requests together, however many operations there are. */
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 20_000);
const SEED = 20_261_122;

interface UnitItem {
  readonly id: string;
  readonly code: string | null;
}

let platform: OpenPlatform;
let stage: ServiceStage;

beforeAll(async () => {
  platform = await openPlatform();
  ({ stage } = platform);
  await stage.quiet();
});

afterAll(() => platform.close());

async function documents(): Promise<Record<string, OpenApi>> {
  const all: Record<string, OpenApi> = {};
  for (const { name } of SERVICES) {
    all[name] = (await stage.anyone.get<OpenApi>(`/api/${name}/v1/openapi.json`)).body;
  }
  return all;
}

/** Somebody of every role, in a province. */
function people(unitId: string): Caller[] {
  const roles = [...new Set(SERVICES.flatMap(({ permissions }) => Object.keys(permissions)))];
  return roles.map((role) => stage.as({ roles: [role], unitId, subject: role }));
}

describe('every operation of every service', () => {
  it(`answers ${REQUESTS} calls without an error of ours, a leak, or a change by what was refused`, async () => {
    const owner = stage.as({ roles: ['catalogue-owner', 'administrator'] });
    const units = (await owner.get<{ items: UnitItem[] }>('/api/registry/v1/units?level=province')).body
      .items;
    const result = await fuzz({
      documents: await documents(),
      people: people(units[0]!.id),
      nobody: stage.anyone,
      forger: stage.withToken('e30.e30.forged'),
      known: {
        unitId: units.slice(0, 3).map(({ id }) => id),
        unit: units.slice(0, 3).map(({ id }) => id),
        ou: ['nation', 'provinces', units[0]!.id],
        dx: ['tipoff.received', 'force.patrol_teams'],
        pe: ['2018', '2026-03'],
        indicator: ['tipoff.received', 'force.patrol_teams'],
        form: ['programme-review'],
        group: ['reporting.units', 'aggregation.units'],
      },
      fingerprint: new Fingerprint(stage.admin),
      quiet: () => stage.quiet(),
      requests: REQUESTS,
      seed: SEED,
    });
    process.stdout.write(
      `fuzz: ${result.sent} calls, ${JSON.stringify(result.statuses)}, ${result.provenUnchanged} proven to change nothing\n`,
    );
    expect(result.sent).toBeGreaterThanOrEqual(REQUESTS);
    expect(result.provenUnchanged).toBeGreaterThan(REQUESTS / 10);
  }, 1_200_000);
});
