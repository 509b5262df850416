import { fork } from 'node:child_process';
import { once } from 'node:events';
import { alternate, type Side } from '../measure/alternate.js';
import { measured, type RowPlan } from '../report/row.js';
import { runAs } from '../world/bare-pool.js';
import { PRODUCER } from '../world/bench-contracts.js';
import type { BenchUrls } from '../world/bench-database.js';
import { emptyEffects } from '../world/empty-effects.js';
import { handledEvents, longBacklog, shortBacklog } from './backlogs.js';
import type { World } from '../world/world.js';
import type { BenchCase } from '../bench-case.js';
import type { MemoryAnswer, MemoryOrder } from './memory-order.js';

const ROW: RowPlan = {
  name: 'resident memory, backlog of 2 M against 20 k',
  unit: 'MB',
  goal: '<= 1.3',
  note: 'Ours in a log of 20,000 events. Each member in a process of its own; the median over the second half of its first 20,000 events.',
};

const MEBIBYTE = 2 ** 20;

export const memoryCase: BenchCase<World> = {
  name: 'resident memory',
  rows: [ROW],
  run: async (world) => {
    const logs = [await longBacklog(world), await shortBacklog(world)];
    // Plans are another bench's subject: here both members have to get as far in about the same time.
    for (const urls of logs) await runAs(urls.producer, PRODUCER, 'VACUUM ANALYZE outbox');
    const sides = logs.map((urls, at): Side => ({
      name: at === 0 ? 'long' : 'short',
      once: async (round) => {
        await emptyEffects(urls);
        return [await memoryOfMember(urls, `memory-${round}`, handledEvents(world))];
      },
    }));
    const [long, short] = await alternate(sides, Math.min(3, world.rounds), world.progress);
    return [measured(ROW, long![0]!, short![0]!)];
  },
};

async function memoryOfMember(urls: BenchUrls, purpose: string, events: number): Promise<number> {
  const child = fork(new URL('./memory-cli.js', import.meta.url), { execArgv: [] });
  const order: MemoryOrder = { urls, tag: 'backlog', purpose, events };
  child.send(order);
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The measured member ended with ${String(code)}`);
  });
  const [answer] = (await Promise.race([once(child, 'message'), ended])) as [MemoryAnswer];
  await ended.catch(() => undefined);
  return answer.rss / MEBIBYTE;
}
