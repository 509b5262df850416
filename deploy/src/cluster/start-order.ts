import { ClusterError } from './cluster-error.js';
import type { ComposeFile } from './compose-file.js';

/**
 * Starts every service when those it depends on are there, side by side where they allow it. A start counts as whatever
 * condition was asked for, since ours return when a service is healthy, and a job when it has ended.
 * @throws ClusterError: services wait for each other in a circle
 */
export async function inOrder(
  { services }: Pick<ComposeFile, 'services'>,
  start: (service: string) => Promise<void>,
): Promise<void> {
  mustEnd(services);
  const started = new Map<string, Promise<void>>();
  const begin = (service: string): Promise<void> => {
    const known = started.get(service);
    if (known) return known;
    const before = [...(services.get(service)?.dependsOn.keys() ?? [])];
    const whole = Promise.all(before.map(begin)).then(() => start(service));
    started.set(service, whole);
    return whole;
  };
  // Every start is seen to its end, so that nothing begins after a failure has been told.
  const outcomes = await Promise.allSettled([...services.keys()].map(begin));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}

function mustEnd(services: ComposeFile['services']): void {
  const done = new Set<string>();
  const visit = (service: string, above: readonly string[]): void => {
    if (above.includes(service)) throw new ClusterError(`${[...above, service].join(' needs ')}`);
    if (done.has(service)) return;
    if (!services.has(service)) {
      throw new ClusterError(`${above.at(-1)} needs ${service}, which is not there`);
    }
    for (const other of services.get(service)!.dependsOn.keys()) visit(other, [...above, service]);
    done.add(service);
  };
  for (const service of services.keys()) visit(service, []);
}
