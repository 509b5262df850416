import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import type { TransportName } from '../world/member-config.js';
import { World } from '../world/world.js';
import { localStages, processStages } from './model-stages.js';
import { Play } from './play.js';
import { history } from './steps.js';

export interface ModelOptions {
  transport: TransportName;
  runs: number;
  seed?: number;
  onProgress?: (done: number) => void;
}

/**
 * Plays that many random histories. The seed makes the same histories again; how members' steps fall between
 * the history's is up to the machine, so a failure may need a few runs to be seen again.
 * @throws with the seed and the smallest failing history
 */
export async function runModel(options: ModelOptions): Promise<{ seed: number; runs: number }> {
  const { runs, seed = randomInt(2 ** 31) } = options;
  const world = await World.start(options.transport);
  try {
    const stages = options.transport === 'postgres' ? await localStages(world) : processStages(world);
    let done = 0;
    const property = fc.asyncProperty(history, async (steps) => {
      const play = new Play(await stages.next());
      try {
        await play.run(steps);
      } finally {
        await play.end();
      }
      options.onProgress?.((done += 1));
    });
    await fc.assert(property, { numRuns: runs, seed });
    await stages.end();
    return { seed, runs };
  } finally {
    await world.stop();
  }
}
