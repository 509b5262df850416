import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defineTopic, type TopicDefinition } from '@toandan/contracts';
import { KafkaBroker, whyNoKafka } from '@toandan/deploy/local';
import { ConfigResourceTypes, type Admin, type Kafka } from 'kafkajs';
import type { LaneClaim } from '../consumer/incoming.js';
import { kafkaClient } from './client.js';
import { KafkaPublisher } from './kafka-publisher.js';
import { KafkaLoginError, TooFewBrokersError, checkTopics, createTopics, missingTopics } from './topics.js';

const missing = await whyNoKafka({});

const topic = (aggregate: string, change: Partial<TopicDefinition> = {}): TopicDefinition =>
  defineTopic({
    name: `sample.${aggregate}.v1`,
    owner: 'sample',
    aggregate,
    partitions: 3,
    retention: 'forever',
    ...change,
  });

(missing ? describe.skip : describe)(`topics in Kafka${missing ? ` [needs Kafka: ${missing}]` : ''}`, () => {
  let broker: KafkaBroker;
  let kafka: Kafka;
  let admin: Admin;

  beforeAll(async () => {
    // A cluster that would make topics by itself, as many do: nothing of ours may make use of that.
    broker = await KafkaBroker.start({ properties: { 'auto.create.topics.enable': 'true' } });
    kafka = kafkaClient({ brokers: broker.brokers, clientId: 'spec' }, () => undefined);
    admin = kafka.admin();
    await admin.connect();
  }, 600_000);

  afterAll(async () => {
    await admin?.disconnect();
    await broker?.stop();
  });

  async function settingsOf(name: string): Promise<Record<string, string>> {
    const { resources } = await admin.describeConfigs({
      includeSynonyms: false,
      resources: [{ type: ConfigResourceTypes.TOPIC, name }],
    });
    return Object.fromEntries(resources[0]!.configEntries.map((one) => [one.configName, one.configValue]));
  }

  async function partitionsOf(name: string): Promise<number> {
    const { topics } = await admin.fetchTopicMetadata({ topics: [name] });
    return topics[0]!.partitions.length;
  }

  it('are made with the partitions and the retention declared', async () => {
    const forever = topic('kept', { partitions: 5 });
    const week = topic('brief', { partitions: 2, retention: { days: 7 } });
    expect(await missingTopics(kafka, [forever, week])).toEqual([forever, week]);
    expect(await createTopics(kafka, [forever, week], 1)).toEqual(['sample.kept.v1', 'sample.brief.v1']);

    expect(await partitionsOf('sample.kept.v1')).toBe(5);
    expect(await partitionsOf('sample.brief.v1')).toBe(2);
    const declared = { 'cleanup.policy': 'delete', 'retention.bytes': '-1', 'min.insync.replicas': '1' };
    expect(await settingsOf('sample.kept.v1')).toMatchObject({ ...declared, 'retention.ms': '-1' });
    expect(await settingsOf('sample.brief.v1')).toMatchObject({ ...declared, 'retention.ms': '604800000' });
  });

  it('that exist stay as they are', async () => {
    await createTopics(kafka, [topic('old', { partitions: 2, retention: { days: 1 } })], 1);
    const before = await settingsOf('sample.old.v1');

    const now = topic('old', { partitions: 4 });
    expect(await createTopics(kafka, [now, topic('new')], 1)).toEqual(['sample.new.v1']);

    expect(await partitionsOf('sample.old.v1')).toBe(2);
    expect(await settingsOf('sample.old.v1')).toEqual(before);
  });

  it('are made once by two deployments at the same time', async () => {
    const both = [topic('both')];
    await Promise.all([createTopics(kafka, both, 1), createTopics(kafka, both, 1)]);
    expect(await missingTopics(kafka, both)).toEqual([]);
    expect(await partitionsOf('sample.both.v1')).toBe(3);
  });

  it('are refused in one sentence where the brokers are too few for the copies', async () => {
    await expect(createTopics(kafka, [topic('copied')], 3)).rejects.toEqual(new TooFewBrokersError(3));
    expect(new TooFewBrokersError(3).message).toBe(
      'Kafka has fewer brokers than the 3 copies that each event is to have: start more, or lower KAFKA_REPLICATION_FACTOR',
    );
    expect(await missingTopics(kafka, [topic('copied')])).toHaveLength(1);
  });

  it('are never made by looking for them, nor by publishing to them', async () => {
    await expect(checkTopics(kafka, ['sample.ghost.v1'])).rejects.toThrow(
      'Kafka has no topic sample.ghost.v1',
    );

    const publisher = new KafkaPublisher(kafka, undefined as never, 'sample', 'sample.relay');
    const event = {
      claim: {} as LaneClaim,
      at: { xid: 1, position: 1 },
      topic: 'sample.ghost.v1',
      key: 'a',
      headers: {},
      body: '{}',
    };
    await expect(
      publisher.deliver(publisher.prepare([event]), [], AbortSignal.timeout(30_000)),
    ).rejects.toThrow('This server does not host this topic-partition');
    await publisher.close();

    expect(await admin.listTopics()).not.toContain('sample.ghost.v1');
  });
});

(missing ? describe.skip : describe)(`a login to Kafka${missing ? ` [needs Kafka: ${missing}]` : ''}`, () => {
  let broker: KafkaBroker;

  beforeAll(async () => {
    const users = 'username="broker" password="b-pass" user_broker="b-pass" user_reporting="r-pass"';
    broker = await KafkaBroker.start({
      properties: {
        'listener.security.protocol.map': 'BROKER:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT',
        'sasl.enabled.mechanisms': 'PLAIN',
        'sasl.mechanism.inter.broker.protocol': 'PLAIN',
        'listener.name.broker.plain.sasl.jaas.config': `org.apache.kafka.common.security.plain.PlainLoginModule required ${users};`,
      },
    });
  }, 600_000);

  afterAll(async () => {
    await broker?.stop();
  });

  const as = (password: string): Kafka =>
    kafkaClient(
      {
        brokers: broker.brokers,
        clientId: 'spec',
        sasl: { mechanism: 'plain', username: 'reporting', password },
      },
      () => undefined,
    );

  it('opens the door with the right password', async () => {
    await expect(checkTopics(as('r-pass'), [])).resolves.toBeUndefined();
  });

  it('with another one is refused in one sentence without it', async () => {
    const refused: unknown = await checkTopics(as('guessed-7731'), []).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(KafkaLoginError);
    expect(String(refused)).toBe(
      'KafkaLoginError: Kafka refuses the login: correct KAFKA_SASL_MECHANISM, KAFKA_SASL_USERNAME or KAFKA_SASL_PASSWORD',
    );
  });
});
