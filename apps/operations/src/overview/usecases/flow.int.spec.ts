import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { FAILING_GROUP } from '../../test/failing-service.js';
import { OperationsStage } from '../../test/operations-stage.js';
import { flowOf } from './flow.js';

const NOBODY = { brokers: ['127.0.0.1:1'], clientId: 'spec' };

let world: OperationsStage;

beforeAll(async () => {
  world = await OperationsStage.open();
  await world.stage.admin.execute(
    `INSERT INTO programs.consumer_lane (consumer_group, log, lane, owner, lease_until)
     VALUES ($1, 'registry.unit.v1', 0, 'm', 'infinity')`,
    [FAILING_GROUP],
  );
});
afterAll(() => world.stage.close());

it('hides of a silent broker what is unread in it, and nothing else', async () => {
  const { broker, groups } = await flowOf(world.stage.database('operations'), NOBODY);
  expect(broker).toBe('silent');
  expect(groups.map(({ log, behind, members }) => ({ log, behind, members }))).toEqual([
    { log: 'registry', behind: 0, members: 1 },
    { log: 'registry.unit.v1', behind: undefined, members: 1 },
  ]);
});

it('asks no broker where there is none', async () => {
  expect((await flowOf(world.stage.database('operations'), undefined)).broker).toBe('none');
});
