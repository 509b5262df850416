import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sqlState } from '@toandan/persistence';
import type { ServiceStage } from '@toandan/testing/services';
import { SERVICES } from '../host/services.js';
import { openPlatform, type OpenPlatform } from './open-platform.js';

const NAMES = SERVICES.map(({ name }) => name);
/** Operations may see where groups stand: what exactly, deployment's own tests say. */
const ALONE = NAMES.filter((name) => name !== 'operations');
const DENIED = '42501';

let platform: OpenPlatform;
let stage: ServiceStage;

beforeAll(async () => {
  platform = await openPlatform();
  ({ stage } = platform);
});

afterAll(() => platform.close());

async function tablesOf(schema: string): Promise<string[]> {
  const rows = await stage.admin.query<{ name: string }>(
    'SELECT tablename AS name FROM pg_tables WHERE schemaname = $1 ORDER BY 1',
    [schema],
  );
  return rows.map(({ name }) => name);
}

async function refusal(service: string, statement: string): Promise<string | undefined> {
  try {
    await stage.database(service).execute(statement);
    return undefined;
  } catch (error) {
    return sqlState(error);
  }
}

describe("each service's role", () => {
  it.each(ALONE)('of %s reads and writes no other schema', async (service) => {
    for (const other of NAMES.filter((name) => name !== service)) {
      const tables = await tablesOf(other);
      expect(tables.length).toBeGreaterThan(5);
      for (const table of tables) {
        expect([table, await refusal(service, `SELECT 1 FROM "${other}"."${table}" LIMIT 1`)]).toEqual([
          table,
          DENIED,
        ]);
      }
      expect(await refusal(service, `CREATE TABLE "${other}".intruder (x int)`)).toBe(DENIED);
    }
  });

  it.each(NAMES)('of %s makes no schema, no role and no database', async (service) => {
    for (const statement of [
      'CREATE SCHEMA mine',
      'CREATE ROLE mine',
      'CREATE DATABASE mine',
      'CREATE TABLE public.mine (x int)',
    ]) {
      expect([statement, await refusal(service, statement)]).toEqual([statement, DENIED]);
    }
  });

  it('of the logs reads nothing but logs', async () => {
    for (const name of NAMES) {
      for (const table of await tablesOf(name)) {
        const [{ may }] = (await stage.admin.query<{ may: boolean }>(
          `SELECT has_table_privilege('toandan_log_reader', $1, 'SELECT') AS may`,
          [`"${name}"."${table}"`],
        )) as [{ may: boolean }];
        expect([name, table, may]).toEqual([name, table, ['outbox', 'outbox_archived'].includes(table)]);
      }
    }
  });
});
