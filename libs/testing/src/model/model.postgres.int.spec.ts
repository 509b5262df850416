import { expect, test } from '@jest/globals';
import { runModel } from './run-model.js';

const RUNS = 300;

test(`${RUNS} random histories on the postgres transport: every committed event once, in the order of its key`, async () => {
  const { seed, runs } = await runModel({ transport: 'postgres', runs: RUNS });
  process.stdout.write(`postgres histories: seed ${seed}\n`);
  expect(runs).toBe(RUNS);
}, 900_000);
