import { alternate } from '../../measure/alternate.js';
import { measured, type RowPlan } from '../../report/row.js';
import { barePool } from '../../world/bare-pool.js';
import type { BenchCase } from '../../bench-case.js';
import { FORMS } from '../instance.js';
import type { PlatformWorld, Transport } from '../platform-world.js';
import { countBare, fillAbove, MAKE_COUNTING_TABLES } from '../reference/bare-counting.js';
import { countBacklog } from './count-backlog.js';

/** A report of five figures of every commune, approved at once: from the log to the nation's totals. */
export function countingCase(transport: Transport): BenchCase<PlatformWorld> {
  const row: RowPlan = {
    name: `contributions through inbox and rollup, ${transport}`,
    unit: 'contributions/s',
    goal: '>= 0.5',
    note: 'The same facts from memory, 500 reports a transaction, on a bare pg connection: inbox rows, upserted facts, and one statement that sums the batch’s totals up for communes, provinces and the nation. No log read, no history kept, one map, nothing explained.',
  };
  return {
    name: `counting, ${transport}`,
    needsKafka: transport === 'kafka',
    rows: [row],
    run: async (world) => {
      const instance = await world.instance('small', transport);
      if (transport === 'postgres') await instance.store(world.scaled(100_000, 1));
      await instance.reference('counting', MAKE_COUNTING_TABLES);
      await fillAbove(instance.database, instance.country);
      const pool = barePool(instance.host.ready.databaseUrl, 'bench', 1);
      const bare = (): Promise<number> =>
        countBare(pool, instance.country, FORMS.counted.indicators, instance.nextMonth().start);
      try {
        const [ours, reference] = await alternate(
          [
            { name: 'ours', once: async () => [await countBacklog(instance)] },
            { name: 'reference', once: async () => [await bare()] },
          ],
          world.rounds(3),
          world.progress,
        );
        return [measured(row, ours![0]!, reference![0]!)];
      } finally {
        await pool.end();
      }
    },
  };
}
