import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createEvent, defineTopic } from '@toandan/contracts';
import { KafkaBroker, LocalPostgres, freePort, whyNoKafka } from '@toandan/deploy/local';
import { systemClock } from '@toandan/kernel';
import { defineConsumerGroup } from '../consumer/group.js';
import { DEFAULT_RETRY, DEFAULT_TIMES } from '../hosting/transport-options.js';
import { WakeHub } from '../log/wake.js';
import { Outbox } from '../outbox/outbox.js';
import { SpecDatabase } from '../spec-database.js';
import {
  AccountOpenedV2,
  WRONG_DECLARATIONS,
  accountTopic,
  contractOn,
  handlerOf,
  host,
  sampleContracts,
  type Handled,
  type WrongDeclaration,
} from '../spec-declarations.js';
import { kafkaClient } from './client.js';
import { KafkaTransport, type KafkaTransportOptions } from './kafka-transport.js';
import { KafkaUnreachableError, createTopics } from './topics.js';

const missing = await whyNoKafka({});

const lostTopic = defineTopic({ ...accountTopic, name: 'sample.lost.v1', aggregate: 'lost' });
const LostV1 = contractOn(lostTopic, 'sample.lost-opened');

(missing ? describe.skip : describe)(`a start on Kafka${missing ? ` [needs Kafka: ${missing}]` : ''}`, () => {
  let server: LocalPostgres;
  let broker: KafkaBroker;
  let world: SpecDatabase;
  let relay: { close(): Promise<void> };
  let troubles: string[];

  beforeAll(async () => {
    [server, broker] = await Promise.all([
      LocalPostgres.start({ settings: { fsync: 'off' } }),
      KafkaBroker.start(),
    ]);
    world = await withOneEvent('refusals');
    await createTopics(
      kafkaClient({ brokers: broker.brokers, clientId: 'deploy' }, () => undefined),
      [accountTopic],
      1,
    );
    relay = await host(transport({ service: 'sample' }), []);
  }, 600_000);

  afterAll(async () => {
    await relay?.close();
    await world?.close();
    await broker?.stop();
    await server?.stop();
  });

  beforeEach(() => {
    troubles = [];
  });

  async function withOneEvent(name: string): Promise<SpecDatabase> {
    const opened = await SpecDatabase.open(server, name, ['sample', 'mirror']);
    const contracts = sampleContracts();
    const service = { service: 'sample', wake: new WakeHub(), clock: systemClock, maxEventBytes: 10_000 };
    const outbox = new Outbox({ ...service, contracts });
    await opened.of('sample').transaction(async (tx) => {
      outbox.append(tx, [createEvent(AccountOpenedV2, { account: 'a' })]);
    });
    return opened;
  }

  const transport = (change: Partial<KafkaTransportOptions> = {}): KafkaTransport =>
    new KafkaTransport({
      service: 'mirror',
      contracts: sampleContracts(),
      database: world.of(change.service ?? 'mirror'),
      logs: world.logs,
      wake: new WakeHub(),
      maxEventBytes: 10_000,
      stopWithinMs: 1_000,
      times: DEFAULT_TIMES,
      retry: DEFAULT_RETRY,
      onTrouble: (error) => troubles.push(String(error)),
      kafka: { brokers: broker.brokers, clientId: 'spec' },
      ...change,
    });

  const start = async (
    { contracts, controllers }: Pick<WrongDeclaration, 'contracts' | 'controllers'>,
    handled: Handled,
    change: Partial<KafkaTransportOptions> = {},
  ) =>
    host(transport({ contracts: contracts(), ...change }), [
      handlerOf(AccountOpenedV2, handled),
      ...controllers(handled),
    ]);

  const sound = { contracts: () => sampleContracts(), controllers: () => [] };
  const nowhere = async (): Promise<string> => `127.0.0.1:${await freePort()}`;

  async function mirrorIsUntouched(): Promise<void> {
    for (const table of ['inbox', 'consumer_group', 'consumer_lane', 'consumer_member']) {
      expect(await world.of('mirror').query(`SELECT * FROM ${table}`)).toEqual([]);
    }
  }

  it.each(WRONG_DECLARATIONS)('is refused for $what, and nothing is consumed', async (wrong) => {
    const handled: unknown[] = [];
    const refused: unknown = await start(wrong, handled).catch((error: unknown) => error);
    expect(refused).toMatchObject({ name: wrong.error, message: wrong.sentence });
    expect(handled).toEqual([]);
    await mirrorIsUntouched();
  });

  it('is refused for one topic that Kafka does not have, also for the groups that have theirs', async () => {
    const handled: unknown[] = [];
    const audit = defineConsumerGroup({ name: 'mirror.audit' });
    const refused: unknown = await start(
      { contracts: () => sampleContracts(LostV1), controllers: () => [handlerOf(LostV1, handled, audit)] },
      handled,
    ).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      name: 'TopicsMissingError',
      message: 'Kafka has no topic sample.lost.v1: create the declared topics first, with "npm run deploy"',
    });
    expect(handled).toEqual([]);
    await mirrorIsUntouched();
  });

  it('is refused for a topic of its own that Kafka does not have', async () => {
    const contracts = sampleContracts(LostV1);
    await expect(host(transport({ service: 'sample', contracts }), [])).rejects.toThrow(
      'Kafka has no topic sample.lost.v1: create the declared topics first, with "npm run deploy"',
    );
  });

  it('is refused when no broker can be reached', async () => {
    const handled: unknown[] = [];
    const kafka = { brokers: [await nowhere(), await nowhere()], clientId: 'spec' };
    const refused: unknown = await start(sound, handled, { kafka }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ name: 'KafkaUnreachableError' });
    expect((refused as Error).message).toMatch(
      /^No broker of KAFKA_BROKERS can be reached \(.*ECONNREFUSED.*\): correct KAFKA_BROKERS, start one with "npm run kafka", or set MESSAGING_REQUIRED=false to wait for it$/,
    );
    expect(handled).toEqual([]);
    await mirrorIsUntouched();
  });

  it('needs only one of several brokers', async () => {
    const brokers = [await nowhere(), await nowhere(), await nowhere(), ...broker.brokers];
    const app = await host(transport({ service: 'sample', kafka: { brokers, clientId: 'spec' } }), []);
    await app.close();
  });

  it('can be stopped while it waits for a broker, also for one that never answers', async () => {
    // An address reserved for documentation: no answer comes from it, not even a refusal.
    const kafka = { brokers: ['192.0.2.1:9092'], clientId: 'spec' };
    const app = await start(sound, [], { kafka, required: false });
    const began = performance.now();
    await app.close();
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('waits in the background where Kafka is not required, and is told why once', async () => {
    const later = await KafkaBroker.start();
    await later.halt();
    const kafka = { brokers: later.brokers, clientId: 'spec' };
    const other = await withOneEvent('later');
    const handled = Promise.withResolvers<unknown>();
    const told = Promise.withResolvers<string>();
    const change = {
      kafka,
      logs: other.logs,
      required: false,
      onTrouble: (error: unknown) => {
        troubles.push(String(error));
        if (error instanceof KafkaUnreachableError) told.resolve(error.message);
      },
    };
    const waiting = [
      await host(transport({ ...change, service: 'sample', database: other.of('sample') }), []),
      await start(
        sound,
        { push: (event) => (handled.resolve(event), 1) },
        { ...change, database: other.of('mirror') },
      ),
    ];
    await told.promise;
    await later.restart();
    // It is there, but not yet as it should be: that is waited for as well.
    await createTopics(
      kafkaClient(kafka, () => undefined),
      [accountTopic],
      1,
    );
    await expect(handled.promise).resolves.toMatchObject({ payload: { account: 'a' } });
    for (const one of waiting) await one.close();
    await later.stop();
    await other.close();
    // Relay and group each say a reason once, and the client's own words are not heard for every try. A broker that
    // is slow to start gives another reason than one that is not there.
    const reasons = troubles.slice(0, troubles.findLastIndex((told) => told.includes('KAFKA_BROKERS')) + 1);
    for (const reason of new Set(reasons)) {
      expect(reasons.filter((one) => one === reason).length).toBeLessThanOrEqual(2);
    }
    expect(reasons.filter((one) => !one.includes('KAFKA_BROKERS'))).toEqual([]);
  });

  it('goes on where all is declared rightly, and then the event that waited is handled', async () => {
    const handled = Promise.withResolvers<unknown>();
    const app = await start(sound, { push: (event) => (handled.resolve(event), 1) });
    expect(await handled.promise).toMatchObject({ payload: { account: 'a' } });
    await app.close();
  });
});
