import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deploy } from '@toandan/deploy/deploy';
import { serviceUrls } from '@toandan/deploy/service-urls';
import { messagingConfig } from '@toandan/messaging';
import { discardLetters, listLetters } from '@toandan/messaging/operations';
import { ServiceStage, type Caller } from '@toandan/testing/services';
import { SERVICES } from '../../host/services.js';
import { done, figures, INDICATOR, PERIOD } from './fill.js';
import { readFrozen, type Frozen } from './frozen.js';
import { thaw } from './thaw.js';
import { until } from './until.js';

/** Every version that shipped, by its fixture. */
const VERSIONS = ['2026-11-23'];

const KEY_FILES = {
  TIPOFFS_CONTENT_KEYS_FILE: 'tipoff-content-keys.json',
  TIPOFFS_IDENTITY_KEYS_FILE: 'tipoff-identity-keys.json',
  TIPOFFS_RECEIPT_KEYS_FILE: 'tipoff-receipt-keys.json',
};

interface Report {
  readonly state: string;
  readonly inForce: number | null;
  readonly version: number;
  readonly unitId: string;
  readonly revisions: readonly { readonly revision: number; readonly state: string }[];
}

describe.each(VERSIONS)('a database as the version of %s left it', (name) => {
  let folder: string;
  let frozen: Frozen;
  let stage: ServiceStage;
  let migrated: string[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'toandan-upgrade-'));
    const read = await readFrozen(name);
    frozen = read.frozen;
    const env: Record<string, string> = {};
    for (const [setting, file] of Object.entries(KEY_FILES)) {
      env[setting] = join(folder, file);
      await writeFile(env[setting], frozen.keys[file]!, { mode: 0o600 });
    }
    stage = await ServiceStage.open(SERVICES, {
      env,
      database: async (server) => {
        await server.createDatabase('upgraded');
        const config = {
          databaseUrl: server.databaseUrl('upgraded'),
          passwordsFile: join(folder, 'passwords.json'),
          messaging: messagingConfig({}),
        };
        await thaw(config.databaseUrl, frozen, read.tables);
        const changes = await deploy(config);
        migrated = changes.filter(({ kind }) => kind === 'migration').map((change) => change.name);
        return { admin: config.databaseUrl, ...(await serviceUrls(config)) };
      },
    });
  }, 120_000);

  afterAll(async () => {
    await stage?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const as = (role: string, unitId?: string): Caller =>
    stage.as({ roles: [role], subject: `later-${role}`, ...(unitId === undefined ? {} : { unitId }) });

  const report = (which: keyof Frozen['filled']['reports']): Promise<Report> =>
    done<Report>(as('ministry-reviewer').get(`/api/reporting/v1/reports/${frozen.filled.reports[which]}`));

  async function total(asOf?: string): Promise<string | undefined> {
    const { cells } = await done<{ cells: { figure: { value?: { amount: string } } }[] }>(
      as('ministry-analyst').get(
        `/api/aggregation/v1/table?dx=${INDICATOR}&pe=${PERIOD}&ou=nation${asOf === undefined ? '' : `&asOf=${asOf}`}`,
      ),
    );
    return cells[0]?.figure.value?.amount;
  }

  it('had just the migrations that came since', () => {
    const since = SERVICES.flatMap((service) =>
      service.migrations
        .filter((migration) => !(frozen.migrations[service.name] ?? []).includes(migration.name))
        .map((migration) => `${service.name}.${migration.name}`),
    );
    expect(migrated).toEqual(since);
  });

  it('still has the event that was put aside, which can be given up', async () => {
    const { letters } = await listLetters(stage.admin, { states: ['dead'], limit: 10 });
    expect(letters).toMatchObject([{ group: 'aggregation.rollup', reason: 'invalid-payload' }]);
    await discardLetters(stage.admin, {
      group: 'aggregation.rollup',
      ids: letters.map(({ id }) => id),
      reason: 'broken by the drill',
    });
  });

  it('gives the nation the figure it had at the same instant, and reads on where it had stopped', async () => {
    await stage.quiet();
    expect(await total(frozen.asOf)).toBe(frozen.total);
    expect(await total()).toBe(String(Number(frozen.total) + 5));
  });

  it('answers about reports in every state', async () => {
    expect(await report('approved')).toMatchObject({ state: 'approved', inForce: 1 });
    expect(await report('corrected')).toMatchObject({
      state: 'approved',
      inForce: 2,
      revisions: [{ revision: 1 }, { revision: 2 }],
    });
    expect(await report('withdrawn')).toMatchObject({ state: 'withdrawn', inForce: null });
    expect(await report('returned')).toMatchObject({ state: 'returned', inForce: null });
    expect(await report('draft')).toMatchObject({ state: 'draft', inForce: null });
    expect(await report('unread')).toMatchObject({ state: 'approved', inForce: 1 });
  });

  it('answers about units, programmes and forms of commendation as before', async () => {
    const paths = Object.keys(frozen.answers);
    expect(paths.length).toBeGreaterThan(2);
    for (const path of paths) {
      expect([path, await done(as('ministry-analyst').get(path))]).toEqual([path, answerOf(path)]);
    }
    const { document, award } = frozen.filled;
    expect(await done(as('ministry-analyst').get(`/api/programs/v1/documents/${document}`))).toMatchObject({
      number: '01/DT-NC',
    });
    expect(await done(as('ministry-analyst').get(`/api/commendations/v1/awards/${award}`))).toMatchObject({
      collectives: 2,
    });
  });

  /** What later versions add to an answer is not a difference. */
  const answerOf = (path: string): unknown => loosely(frozen.answers[path]);

  it('opens a tip-off, and its reporter to the custodian', async () => {
    const { tipoff, receipt } = frozen.filled;
    const nation = await nationId();
    const path = `/api/tipoffs/v1/tipoffs/${tipoff}`;
    expect(
      await done(stage.anyone.call('POST', '/api/tipoffs/v1/public/receipts/lookup', { receipt })),
    ).toMatchObject({
      state: 'under-verification',
    });
    expect(await done(as('hotline-operator', nation).get(path))).toMatchObject({
      content: 'Diễn tập: có người lạ ở bến phà',
    });
    const custodian = as('custodian', nation);
    await done(custodian.post(`${path}/identity-access`, { reason: 'Diễn tập nâng cấp', hours: 1 }));
    expect(await done(custodian.get(`${path}/identity`))).toMatchObject({
      reporter: { name: 'Người thử', contact: '000' },
    });
    expect(await done(custodian.get('/api/tipoffs/v1/audit/verification'))).toMatchObject({ intact: true });
  });

  it('goes on: a draft is handed in and approved, an award revoked, a tip-off decided', async () => {
    const { version, unitId } = await report('draft');
    const officer = as('provincial-officer', unitId);
    const base = `/api/reporting/v1/reports/${frozen.filled.reports.draft}`;
    const put = await officer.put(`${base}/figures`, { figures: figures('1000') }, { ifMatch: version });
    const submitted = await officer.post(`${base}/submit`, undefined, { ifMatch: put.headers.get('etag')! });
    await done(
      as('ministry-reviewer').post(`${base}/approve`, undefined, { ifMatch: submitted.headers.get('etag')! }),
    );
    await until('the report counts', async () => (await total()) === String(Number(frozen.total) + 1_005));

    const award = `/api/commendations/v1/awards/${frozen.filled.award}`;
    const reviewer = as('ministry-reviewer');
    const etag = (await reviewer.get(award)).headers.get('etag')!;
    await done(reviewer.post(`${award}/revocation`, REVOCATION, { ifMatch: etag }));
    const tipoff = `/api/tipoffs/v1/tipoffs/${frozen.filled.tipoff}`;
    await done(as('hotline-operator', await nationId()).post(`${tipoff}/decide`, undefined, { ifMatch: 2 }));
    await stage.quiet();
  });

  async function nationId(): Promise<string> {
    const { items } = await done<{ items: { id: string }[] }>(
      as('ministry-analyst').get('/api/registry/v1/units?level=nation'),
    );
    return items[0]!.id;
  }
});

const REVOCATION = { revokedOn: '2026-11-22', ground: 'entered-in-error', reason: 'Diễn tập nâng cấp' };

function loosely(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(loosely);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, loosely(inner)]);
  return expect.objectContaining(Object.fromEntries(entries) as Record<string, unknown>);
}
