import { benchContracts } from '../world/bench-contracts.js';
import type { BenchUrls } from '../world/bench-database.js';
import { fillLog, withoutAutovacuum } from '../world/fill-log.js';
import type { World } from '../world/world.js';

export const backlogContracts = benchContracts('backlog');

/** Events handled in each round, in front of either backlog. */
export function handledEvents(world: World): number {
  return world.scaled(20_000, 1_000);
}

/** The log with a backlog that nobody has handled for long. */
export async function longBacklog(world: World): Promise<BenchUrls> {
  return backlog(world, 'backlog_long', world.scaled(2_000_000, 5_000));
}

/** The log that holds only what is handled. */
export async function shortBacklog(world: World): Promise<BenchUrls> {
  return backlog(world, 'backlog_short', handledEvents(world));
}

/** Never analyzed until a bench says so: a log that grew within the hour has no statistics. */
async function backlog(world: World, name: string, events: number): Promise<BenchUrls> {
  return world.database(name, async (urls) => {
    await withoutAutovacuum(urls);
    await fillLog(urls, { contracts: backlogContracts, events, payloadBytes: 0 });
  });
}
