import { alternate } from '../measure/alternate.js';
import { measured, type RowPlan } from '../report/row.js';
import { barePool } from '../world/bare-pool.js';
import { CONSUMER, benchContracts, type BenchEvent } from '../world/bench-contracts.js';
import type { BenchUrls } from '../world/bench-database.js';
import { pagesOf } from '../world/bench-topics.js';
import { effectColumns, type EffectColumns } from '../world/effect-rows.js';
import { emptyEffects } from '../world/empty-effects.js';
import { fillLog } from '../world/fill-log.js';
import { readLog } from '../world/read-log.js';
import type { World } from '../world/world.js';
import type { BenchCase } from '../bench-case.js';
import { drainRate } from './drain.js';

const ROW: RowPlan = {
  name: 'outbox to handled effect, postgres transport',
  unit: 'events/s',
  goal: '>= 0.5',
  note: 'Only the writing of the same inbox and effect rows, 500 in one statement that commits by itself, through one bare pg connection: nothing read, parsed or checked. Ours takes the default of a group, 2,000 a transaction, and counts from the start of a member of a new group.',
};

/** Both kinds of rows in one statement. */
const WRITE_BOTH = `
  WITH entered AS (
    INSERT INTO inbox (consumer_group, run, event_id)
    SELECT 'mirror.reference', 1, id FROM unnest($1::uuid[]) AS id ON CONFLICT DO NOTHING)
  INSERT INTO effect (event_id, account, nth, amount)
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::integer[], $4::text[])`;

export const outboxToEffectCase: BenchCase<World> = {
  name: 'outbox to handled effect',
  rows: [ROW],
  run: async (world) => {
    const events = world.scaled(60_000, 1_000);
    const contracts = benchContracts('log');
    const urls = await world.database(`log_${events}`, (made) =>
      fillLog(made, { contracts, events, payloadBytes: 0 }),
    );
    const pages = pagesOf(await readLog(urls)).map((page) =>
      effectColumns(page.map(({ id, payload }) => ({ id, payload: JSON.parse(payload) as BenchEvent }))),
    );
    const [ours, reference] = await alternate(
      [
        {
          name: 'ours',
          once: async (round) => {
            await emptyEffects(urls);
            return [await drainRate({ urls, contracts, purpose: `effect-${round}` }, events)];
          },
        },
        {
          name: 'reference',
          once: async () => {
            await emptyEffects(urls);
            return [await writeRate(urls, pages, events)];
          },
        },
      ],
      world.rounds,
      world.progress,
    );
    return [measured(ROW, ours![0]!, reference![0]!)];
  },
};

async function writeRate(urls: BenchUrls, pages: readonly EffectColumns[], events: number): Promise<number> {
  const pool = barePool(urls.consumer, CONSUMER, 1);
  try {
    await pool.query('SELECT 1');
    const begun = performance.now();
    for (const page of pages) await pool.query(WRITE_BOTH, page);
    return (events * 1_000) / (performance.now() - begun);
  } finally {
    await pool.end();
  }
}
