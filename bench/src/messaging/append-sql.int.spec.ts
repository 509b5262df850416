import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { LocalPostgres } from '@toandan/deploy/local';
import { systemClock } from '@toandan/kernel';
import { Outbox, WakeHub } from '@toandan/messaging';
import { Database } from '@toandan/persistence';
import { PRODUCER, benchContracts } from '../world/bench-contracts.js';
import { createBenchDatabase } from '../world/bench-database.js';
import { APPEND_ONE } from './append-sql.js';

let server: LocalPostgres;

beforeAll(async () => {
  server = await LocalPostgres.start({ settings: { fsync: 'off' } });
});

afterAll(async () => {
  await server.stop();
});

it('the reference appends with the very statement that the outbox sends', async () => {
  const urls = await createBenchDatabase(server, 'append');
  const { contracts, make } = benchContracts('append');
  const database = new Database({ url: urls.producer, schema: PRODUCER, applicationName: 'writer' });
  const watch = new Database({ url: server.databaseUrl('append'), applicationName: 'watch' });
  const outbox = new Outbox({
    service: PRODUCER,
    contracts,
    clock: systemClock,
    wake: new WakeHub(),
    maxEventBytes: 900_000,
  });

  let sent = '';
  await database.transaction(async (tx) => {
    outbox.append(tx, [make('account-1', 1)]);
    // After the outbox's own hook: the writer's connection now shows the append as its last statement.
    tx.beforeCommit(async () => {
      const [row] = await watch.query<{ query: string }>(
        "SELECT query FROM pg_stat_activity WHERE application_name = 'writer' AND state = 'idle in transaction'",
      );
      sent = row!.query;
    });
  });
  await database.close();
  await watch.close();

  expect(sent.trim().replaceAll(/\s+/g, ' ')).toBe(APPEND_ONE.trim().replaceAll(/\s+/g, ' '));
});
