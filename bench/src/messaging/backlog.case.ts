import { alternate, type Side } from '../measure/alternate.js';
import { measured, type Row, type RowPlan } from '../report/row.js';
import { runAs } from '../world/bare-pool.js';
import { PRODUCER } from '../world/bench-contracts.js';
import type { BenchUrls } from '../world/bench-database.js';
import { emptyEffects } from '../world/empty-effects.js';
import type { World } from '../world/world.js';
import { backlogContracts, handledEvents, longBacklog, shortBacklog } from './backlogs.js';
import type { BenchCase } from '../bench-case.js';
import { drainRate } from './drain.js';

function plan(state: string): RowPlan {
  return {
    name: `drain rate, backlog of 2 M against 20 k, ${state}`,
    unit: 'events/s',
    goal: '>= 0.9',
    note: 'Ours in a log of 20,000 events; in both logs the rate over the first 20,000, from the start of a member of a new group.',
  };
}

const ROWS: [RowPlan, RowPlan] = [plan('never analyzed'), plan('after VACUUM ANALYZE')];

export const backlogCase: BenchCase<World> = {
  name: 'drain rate, backlog',
  rows: ROWS,
  run: async (world) => {
    const logs = [await longBacklog(world), await shortBacklog(world)];
    const asFilled = await compare(world, ROWS[0], logs, 'filled');
    for (const urls of logs) await runAs(urls.producer, PRODUCER, 'VACUUM ANALYZE outbox');
    return [asFilled, await compare(world, ROWS[1], logs, 'analyzed')];
  },
};

async function compare(world: World, row: RowPlan, logs: readonly BenchUrls[], tag: string): Promise<Row> {
  const sides = logs.map((urls, at): Side => ({
    name: at === 0 ? 'long' : 'short',
    once: async (round) => {
      await emptyEffects(urls);
      const purpose = `drain-${tag}-${round}`;
      return [await drainRate({ urls, contracts: backlogContracts, purpose }, handledEvents(world))];
    },
  }));
  const [long, short] = await alternate(sides, world.rounds, world.progress);
  return measured(row, long![0]!, short![0]!);
}
