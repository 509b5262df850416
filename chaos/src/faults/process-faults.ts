import type { Supervised } from '../world/supervised.js';
import type { FaultKind } from './fault.js';

/** SIGKILL; an orchestrator starts the process again after a while. */
export function serviceKilled(one: Supervised): FaultKind {
  return (random) => {
    let release: () => void;
    return {
      kind: 'a service is killed',
      target: one.name,
      lastsMs: random.whole(0, 1_500),
      strike: async () => {
        release = await one.kill();
      },
      lift: async () => release(),
    };
  };
}
