import type { World } from '../world/world.js';
import type { ConformanceCase } from './case.js';

/** Runs one case on a fresh stage; the stage's own troubles are told with a failure. */
export async function runCase(world: World, one: ConformanceCase): Promise<void> {
  const stage = await world.stage();
  try {
    await one.run(stage);
  } catch (error) {
    const troubles = stage.troubles.slice(-5).map(String);
    throw troubles.length === 0
      ? error
      : new Error(`${String(error)}\n${troubles.join('\n')}`, { cause: error });
  } finally {
    await stage.end();
  }
}
