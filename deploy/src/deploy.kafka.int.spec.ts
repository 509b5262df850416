import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContractRegistry, allEventClasses } from '@toandan/contracts';
import { kafkaClient, messagingConfig, missingTopics } from '@toandan/messaging';
import { Database } from '@toandan/persistence';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeployConfig } from './config.js';
import { deploy } from './deploy.js';
import { KafkaBroker, LocalPostgres, freePort, whyNoKafka } from './local/index.js';

const missing = await whyNoKafka({});

(missing ? describe.skip : describe)(
  `a deployment with Kafka${missing ? ` [needs Kafka: ${missing}]` : ''}`,
  () => {
    let server: LocalPostgres;
    let broker: KafkaBroker;
    let folder: string;
    const declared = ContractRegistry.of(allEventClasses).topics();

    beforeAll(async () => {
      [server, broker] = await Promise.all([
        LocalPostgres.start({ settings: { fsync: 'off' } }),
        KafkaBroker.start(),
      ]);
      await server.createDatabase('toandan');
      folder = await mkdtemp(join(tmpdir(), 'toandan-deploy-'));
    }, 600_000);

    afterAll(async () => {
      await broker?.stop();
      await server?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    const config = (brokers: readonly string[]): DeployConfig => ({
      databaseUrl: server.databaseUrl('toandan'),
      passwordsFile: join(folder, 'passwords.json'),
      messaging: messagingConfig({ MESSAGING_TRANSPORT: 'kafka', KAFKA_BROKERS: brokers.join() }),
    });

    const missingNow = () =>
      missingTopics(
        kafkaClient({ brokers: broker.brokers, clientId: 'spec' }, () => undefined),
        declared,
      );

    it('touches nothing while no broker can be reached', async () => {
      const refused: unknown = await deploy(config([`127.0.0.1:${await freePort()}`])).catch(
        (error: unknown) => error,
      );
      expect((refused as Error).message).toMatch(
        /^No broker of KAFKA_BROKERS can be reached \(.*ECONNREFUSED.*\): correct KAFKA_BROKERS, or start one with "npm run kafka"\.$/,
      );
      const admin = new Database({ url: server.databaseUrl('toandan'), applicationName: 'spec' });
      expect(await admin.query(`SELECT 1 FROM pg_roles WHERE rolname LIKE 'toandan%'`)).toEqual([]);
      await admin.close();
    });

    it('plans, makes and then leaves alone every topic of the contracts', async () => {
      const topics = declared.map(({ name }) => ({ kind: 'topic', name }));
      expect(topics.length).toBeGreaterThan(0);

      const planned = await deploy(config(broker.brokers), true);
      expect(planned.filter(({ kind }) => kind === 'topic')).toEqual(topics);
      expect(await missingNow()).toEqual(declared);

      expect(await deploy(config(broker.brokers))).toEqual(planned);
      expect(await missingNow()).toEqual([]);
      expect(await deploy(config(broker.brokers))).toEqual([]);
    });
  },
);
