import { afterAll, beforeAll, describe, test } from '@jest/globals';
import { World } from '../world/world.js';
import { conformanceCases } from './all-cases.js';
import { runCase } from './run-case.js';

describe('conformance of the postgres transport', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start('postgres');
  });
  afterAll(() => world.stop());

  test.each(conformanceCases.map((one) => [one.name, one] as const))(
    '%s',
    (_, one) => runCase(world, one),
    180_000,
  );
});
