import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createEvent } from '@toandan/contracts';
import { LocalPostgres } from '@toandan/deploy/local';
import { systemClock } from '@toandan/kernel';
import { DEFAULT_RETRY, DEFAULT_TIMES } from '../hosting/transport-options.js';
import { WakeHub } from '../log/wake.js';
import { Outbox } from '../outbox/outbox.js';
import { SpecDatabase } from '../spec-database.js';
import {
  AccountOpenedV2,
  WRONG_DECLARATIONS,
  handlerOf,
  host,
  sampleContracts,
  type Handled,
  type WrongDeclaration,
} from '../spec-declarations.js';
import { PostgresTransport } from './postgres-transport.js';

describe('a start on PostgreSQL', () => {
  let server: LocalPostgres;
  let world: SpecDatabase;

  beforeAll(async () => {
    server = await LocalPostgres.start({ settings: { fsync: 'off' } });
    world = await SpecDatabase.open(server, 'refusals', ['sample', 'mirror']);
    const contracts = sampleContracts();
    const service = { service: 'sample', wake: new WakeHub(), clock: systemClock, maxEventBytes: 10_000 };
    const outbox = new Outbox({ ...service, contracts });
    await world.of('sample').transaction(async (tx) => {
      outbox.append(tx, [createEvent(AccountOpenedV2, { account: 'a' })]);
    });
  });

  afterAll(async () => {
    await world.close();
    await server.stop();
  });

  const start = async (
    { contracts, controllers }: Pick<WrongDeclaration, 'contracts' | 'controllers'>,
    handled: Handled,
  ) => {
    const transport = new PostgresTransport({
      service: 'mirror',
      contracts: contracts(),
      database: world.of('mirror'),
      logs: world.logs,
      wake: new WakeHub(),
      maxEventBytes: 10_000,
      stopWithinMs: 1_000,
      times: DEFAULT_TIMES,
      retry: DEFAULT_RETRY,
      onTrouble: () => undefined,
    });
    return host(transport, [handlerOf(AccountOpenedV2, handled), ...controllers(handled)]);
  };

  it.each(WRONG_DECLARATIONS)('is refused for $what, and nothing is consumed', async (wrong) => {
    const handled: unknown[] = [];
    const refused: unknown = await start(wrong, handled).catch((error: unknown) => error);
    expect(refused).toMatchObject({ name: wrong.error, message: wrong.sentence });
    expect(handled).toEqual([]);
    for (const table of ['inbox', 'consumer_group', 'consumer_lane', 'consumer_member']) {
      expect(await world.of('mirror').query(`SELECT * FROM ${table}`)).toEqual([]);
    }
  });

  it('goes on without those, and then the event that waited is handled', async () => {
    const handled = Promise.withResolvers<unknown>();
    const app = await start(
      { contracts: () => sampleContracts(), controllers: () => [] },
      { push: (event) => (handled.resolve(event), 1) },
    );
    expect(await handled.promise).toMatchObject({ payload: { account: 'a' } });
    await app.close();
  });
});
