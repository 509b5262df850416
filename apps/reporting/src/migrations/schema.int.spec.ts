import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@toandan/persistence';
import { ServiceStage } from '@toandan/testing/services';
import { REPORTING_MIGRATIONS } from './index.js';

const NONE = { vi: { problems: {}, fields: {} }, en: { problems: {}, fields: {} } };

describe('the schema', () => {
  let stage: ServiceStage;
  let database: Database;

  beforeAll(async () => {
    // Only what deployment does: the service itself does not run.
    stage = await ServiceStage.open([
      {
        name: 'reporting',
        migrations: REPORTING_MIGRATIONS,
        permissions: {},
        errors: {},
        texts: NONE,
        compose: () => ({ module: class Nothing {} }),
      },
    ]);
    database = stage.database('reporting');
  });

  afterAll(async () => {
    await stage.close();
  });

  const insert = (over: Record<string, unknown> = {}): Promise<unknown> => {
    const row = {
      id: randomUUID(),
      unit_id: '00000000-0000-4000-8000-000000000019',
      form: 'monthly',
      period_start: '2026-01-01',
      period_end: '2026-01-31',
      exercise: false,
      version: 1,
      state: 'draft',
      revision: 1,
      changed_at: new Date(0),
      ...over,
    };
    const names = Object.keys(row);
    return database.execute(
      `INSERT INTO report (${names.join(', ')}) VALUES (${names.map((_, nth) => `$${nth + 1}`).join(', ')})`,
      Object.values(row),
    );
  };

  it('is made by the migrations, in their order, and by nothing else a second time', async () => {
    const names = REPORTING_MIGRATIONS.map(({ name }) => name);
    const times = names.map((name) => Number(/\d{13}$/.exec(name)![0]));
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    const applied = await database.query<{ name: string }>('SELECT name FROM migration ORDER BY id');
    expect(applied.map(({ name }) => name)).toEqual(names);
    const again = new Database({
      url: stage.urls.of('reporting'),
      schema: 'reporting',
      applicationName: 'again',
      migrations: REPORTING_MIGRATIONS,
    });
    expect(await again.migrate()).toEqual([]);
    await again.close();
    const tables = await database.query<{ table_name: string }>(
      `SELECT table_name FROM information_schema.tables WHERE table_schema = 'reporting'`,
    );
    expect(tables.map(({ table_name }) => table_name)).toEqual(
      expect.arrayContaining(['catalogue', 'definition', 'report', 'report_revision', 'report_change']),
    );
  });

  it('has one live report of a unit, form and period', async () => {
    await insert();
    await expect(insert()).rejects.toThrow('one_live_report');
    await insert({ form: 'other' });
    await insert({ period_end: '2026-01-30' });
    await insert({ state: 'withdrawn' });
    await insert({ state: 'withdrawn' });
  });

  it('has no report whose end is before its start, or that counts after its withdrawal', async () => {
    await expect(insert({ form: 'a', period_end: '2025-01-01' })).rejects.toThrow('check constraint');
    await expect(insert({ form: 'b', state: 'withdrawn', in_force: 1 })).rejects.toThrow('check constraint');
    await expect(insert({ form: 'c', state: 'lost' })).rejects.toThrow('check constraint');
  });

  it('has one revision of a report in force, which another may replace in one transaction', async () => {
    const id = randomUUID();
    await insert({ id, form: 'd' });
    const revision = (nth: number, state: string): Promise<unknown> =>
      database.execute(`INSERT INTO report_revision VALUES ($1, $2, $3, '[]', NULL, '[]')`, [id, nth, state]);
    await revision(1, 'approved');
    await expect(revision(2, 'approved')).rejects.toThrow('one_revision_in_force');
    await revision(2, 'submitted');
    await database.execute(
      `UPDATE report_revision SET state = CASE revision WHEN 1 THEN 'replaced' ELSE 'approved' END WHERE report_id = $1`,
      [id],
    );
    await expect(revision(1, 'draft')).rejects.toThrow('duplicate key');
  });
});
