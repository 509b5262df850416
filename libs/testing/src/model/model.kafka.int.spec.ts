import { describe, expect, test } from '@jest/globals';
import { whyNoKafka } from '@toandan/deploy/local';
import { runModel } from './run-model.js';

const RUNS = 30;
const missing = await whyNoKafka({ ...process.env, KAFKA_BROKERS: undefined });

(missing === undefined ? describe : describe.skip)(
  `random histories${missing === undefined ? '' : ` [needs Kafka: ${missing}]`}`,
  () => {
    test(`${RUNS} on the kafka transport: every committed event once, in the order of its key`, async () => {
      const { seed, runs } = await runModel({ transport: 'kafka', runs: RUNS });
      process.stdout.write(`kafka histories: seed ${seed}\n`);
      expect(runs).toBe(RUNS);
    }, 900_000);
  },
);
