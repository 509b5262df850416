import type { Supervised } from '../world/supervised.js';
import type { FaultKind } from './fault.js';

/** Of two processes that share their work the other one takes over, once the lease has run out. */
const LEASE_AND_MORE_MS = { from: 5_000, to: 8_000 };

/** SIGKILL; an orchestrator starts the process again after a while. */
export function serviceKilled(processes: readonly Supervised[]): FaultKind {
  return (random) => {
    const one = random.pick(processes);
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

/** All at once, as when a machine restarts. */
export function allServicesKilled(processes: readonly Supervised[]): FaultKind {
  return (random) => {
    let releases: (() => void)[];
    return {
      kind: 'all services are killed',
      target: 'all',
      lastsMs: random.whole(0, 500),
      strike: async () => {
        releases = await Promise.all(processes.map((one) => one.kill()));
      },
      lift: async () => releases.forEach((release) => release()),
    };
  };
}

/** SIGSTOP: it answers nobody, holds its connections and locks, and goes on as if nothing had been. */
export function serviceStopped(processes: readonly Supervised[]): FaultKind {
  return (random) => {
    const one = random.pick(processes);
    const isShared = processes.filter(({ service }) => service === one.service).length > 1;
    const { from, to } = isShared ? LEASE_AND_MORE_MS : { from: 500, to: 4_000 };
    return {
      kind: isShared ? 'a service stands still past its lease' : 'a service stands still',
      target: one.name,
      lastsMs: random.whole(from, to),
      strike: async () => one.signal('SIGSTOP'),
      lift: async () => one.signal('SIGCONT'),
    };
  };
}
