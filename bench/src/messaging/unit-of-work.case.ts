import { alternate, type Side } from '../measure/alternate.js';
import { perSecond } from '../measure/per-second.js';
import { measured, type RowPlan } from '../report/row.js';
import { barePool } from '../world/bare-pool.js';
import { PRODUCER, benchContracts } from '../world/bench-contracts.js';
import type { World } from '../world/world.js';
import type { BenchCase } from '../bench-case.js';
import { bareWriter, cteWriter, oursWriter, type Writer } from './commit-writers.js';

/** The state change and its event in one transaction, at a number of connections that are all busy. */
export function unitOfWorkCase(connections: number): BenchCase<World> {
  const name = `unit of work, ${connections} connection${connections === 1 ? '' : 's'}`;
  const rows: [RowPlan, RowPlan, RowPlan] = [
    {
      name: `${name}: state change + event`,
      unit: 'commits/s',
      goal: '>= 0.85',
      note: 'BEGIN, the same two statements, COMMIT through a bare pg pool of the same size; its headers and payloads are made before the clock starts, ours for each commit.',
    },
    {
      name: `${name}: against named statements`,
      unit: 'commits/s',
      goal: 'print',
      note: 'The same with named (prepared) statements, which the server plans once for each connection.',
    },
    {
      name: `${name}: against one statement`,
      unit: 'commits/s',
      goal: 'print',
      note: 'Both rows in one CTE statement through a bare pg pool: one round trip instead of four; its texts are made beforehand.',
    },
  ];
  return {
    name,
    rows,
    run: async (world) => {
      const urls = await world.database('unit_of_work');
      const contracts = benchContracts('commit');
      // The references take turns with one pool: four of 32 connections would be more than the server takes.
      const pool = barePool(urls.producer, PRODUCER, connections);
      const ours = await oursWriter(urls, contracts, connections);
      const writers: Writer[] = [
        ours,
        await bareWriter(urls, contracts, connections, pool, false),
        await bareWriter(urls, contracts, connections, pool, true),
        await cteWriter(urls, contracts, connections, pool),
      ];
      const forMs = world.scaled(600, 100);
      const sides: Side[] = writers.map((writer) => ({
        name: writer.name,
        once: async () => [await perSecond(connections, forMs, (worker) => writer.commit(worker))],
      }));
      try {
        // Many short rounds: a disk that is slow for a second then hits all sides alike.
        const [rate, ...others] = await alternate(sides, world.rounds * 3, world.progress);
        return rows.map((row, at) => measured(row, rate![0]!, others[at]![0]!));
      } finally {
        await ours.close();
        await pool.end();
      }
    },
  };
}
