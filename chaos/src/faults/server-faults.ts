import type { KeptServer } from '../world/kept-server.js';
import type { SmallDisk } from '../world/small-disk.js';
import type { FaultKind } from './fault.js';

/** SIGKILL to the server and every process of it; it is started again after a while. */
export function serverKilled(server: KeptServer): FaultKind {
  return (random) => {
    let release: () => void;
    return {
      kind: `the ${server.name} is killed`,
      target: server.name,
      lastsMs: random.whole(0, 1_500),
      strike: async () => {
        release = await server.kill();
      },
      lift: async () => release(),
    };
  };
}

/** SIGSTOP to all of it: connections stay open and nothing comes back. */
export function serverStopped(server: KeptServer): FaultKind {
  return (random) => ({
    kind: `the ${server.name} stands still`,
    target: server.name,
    lastsMs: random.whole(500, 4_000),
    strike: async () => server.signal('SIGSTOP'),
    lift: async () => server.signal('SIGCONT'),
  });
}

/** Nothing fits on its disk any more; what it does about that, also ending, is its own matter. */
export function diskFilled(server: KeptServer, disk: SmallDisk): FaultKind {
  return (random) => ({
    kind: `the ${server.name}'s disk is full`,
    target: server.name,
    lastsMs: random.whole(1_000, 3_000),
    strike: () => disk.fill(),
    lift: () => disk.free(),
  });
}
