import { alternate } from '../../measure/alternate.js';
import { measured, type RowPlan } from '../../report/row.js';
import type { BenchCase } from '../../bench-case.js';
import type { PlatformWorld } from '../platform-world.js';
import { countBacklog } from './count-backlog.js';

const ROW: RowPlan = {
  name: 'cost of a contribution, 4 M stored against 100 k',
  unit: 'µs',
  goal: '<= 1.15',
  note: 'Ours on a platform of its own with 100,000 contributions stored, in turn; the same reports of a month that is new to both.',
};

export const storedCase: BenchCase<PlatformWorld> = {
  name: 'cost with what is stored',
  rows: [ROW],
  run: async (world) => {
    const small = await world.instance('small');
    const large = await world.instance('large');
    await small.store(world.scaled(100_000, 1));
    await large.store(world.scaled(4_000_000, 1));
    const [much, little] = await alternate(
      [
        { name: '4 M', once: async () => [1_000_000 / (await countBacklog(large))] },
        { name: '100 k', once: async () => [1_000_000 / (await countBacklog(small))] },
      ],
      world.rounds(3),
      world.progress,
    );
    return [measured(ROW, much![0]!, little![0]!)];
  },
};
