import { afterAll, beforeAll, describe, test } from '@jest/globals';
import { whyNoKafka } from '@toandan/deploy/local';
import { World } from '../world/world.js';
import { conformanceCases } from './all-cases.js';
import { runCase } from './run-case.js';

// The outage cases need a broker that can be killed: an existing cluster will not do.
const missing = await whyNoKafka({ ...process.env, KAFKA_BROKERS: undefined });

(missing === undefined ? describe : describe.skip)(
  `conformance of the kafka transport${missing === undefined ? '' : ` [needs Kafka: ${missing}]`}`,
  () => {
    let world: World;

    beforeAll(async () => {
      world = await World.start('kafka');
    });
    afterAll(() => world.stop());

    test.each(conformanceCases.map((one) => [one.name, one] as const))(
      '%s',
      (_, one) => runCase(world, one),
      180_000,
    );
  },
);
