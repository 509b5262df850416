import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { LocalPostgres } from '@toandan/deploy/local';
import { Database } from './database.js';
import { isTransientDatabaseError } from './transient.js';

let server: LocalPostgres;
let admin: Database;
let database: Database;

beforeAll(async () => {
  server = await LocalPostgres.start({ settings: { fsync: 'off' } });
  admin = new Database({ url: server.url, applicationName: 'admin' });
  database = new Database({ url: server.url, applicationName: 'victim', poolSize: 4 });
  await admin.query('CREATE TABLE counter (n integer NOT NULL)');
  await admin.query('INSERT INTO counter VALUES (0)');
});

afterAll(async () => {
  await Promise.all([admin.close(), database.close()]);
  await server.stop();
});

const killVictims = (): Promise<unknown> =>
  admin.query(
    "SELECT pg_terminate_backend(pid, 2000) FROM pg_stat_activity WHERE application_name = 'victim'",
  );

it('commits all of a unit of work or nothing', async () => {
  const failing = database.transaction(async (tx) => {
    await tx.query('UPDATE counter SET n = n + 1');
    throw new Error('the rule says no');
  });
  await expect(failing).rejects.toThrow('the rule says no');
  expect(await database.query('SELECT n FROM counter')).toEqual([{ n: 0 }]);
});

it('runs a unit of work again when its connection is lost, with one effect', async () => {
  let tries = 0;
  await database.transaction(async (tx) => {
    tries += 1;
    await tx.query('UPDATE counter SET n = n + 1');
    if (tries === 1) await killVictims();
  });
  expect(tries).toBe(2);
  expect(await database.query('SELECT n FROM counter')).toEqual([{ n: 1 }]);
});

it('never takes a commit for done whose connection broke just before it', async () => {
  const tx = database.transactionOnce(async (one) => {
    await one.query('UPDATE counter SET n = 99');
    await killVictims();
  });
  const error = await tx.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  expect(error).toBeInstanceOf(Error);
  expect(isTransientDatabaseError(error)).toBe(true);
  expect(await database.query('SELECT n FROM counter')).toEqual([{ n: 1 }]);
});

it('lives through connections that break at any moment', async () => {
  let working = true;
  const failures: unknown[] = [];
  const work = Array.from({ length: 4 }, async () => {
    while (working) {
      await database.query('SELECT 1').catch((error: unknown) => failures.push(error));
    }
  });
  for (let n = 0; n < 15; n += 1) await killVictims();
  working = false;
  await Promise.all(work);
  expect(failures.every(isTransientDatabaseError)).toBe(true);
  expect(await database.query('SELECT n FROM counter')).toEqual([{ n: 1 }]);
});

it('gives up on a failure that will not pass, at once', async () => {
  let tries = 0;
  const failing = database.transaction(async (tx) => {
    tries += 1;
    await tx.query('SELECT 1 / 0');
  });
  await expect(failing).rejects.toThrow('division by zero');
  expect(tries).toBe(1);
});
