import type { KafkaBroker, LocalPostgres } from '@toandan/deploy/local';
import { signalTree } from '../world/process-tree.js';
import type { FaultKind } from './fault.js';

interface Server {
  readonly name: 'database' | 'broker';
  readonly server: LocalPostgres | KafkaBroker;
}

/** SIGKILL to the server and every process of it; it is started again after a while. */
export function serverKilled({ name, server }: Server): FaultKind {
  return (random) => ({
    kind: `the ${name} is killed`,
    target: name,
    lastsMs: random.whole(0, 1_500),
    strike: async () => {
      signalTree(server.pid, 'SIGKILL');
      await server.waitForExit();
    },
    lift: () => server.restart(),
  });
}

/** SIGSTOP to all of it: connections stay open and nothing comes back. */
export function serverStopped({ name, server }: Server): FaultKind {
  return (random) => ({
    kind: `the ${name} stands still`,
    target: name,
    lastsMs: random.whole(500, 4_000),
    strike: async () => signalTree(server.pid, 'SIGSTOP'),
    lift: async () => signalTree(server.pid, 'SIGCONT'),
  });
}
