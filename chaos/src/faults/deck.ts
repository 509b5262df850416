import { Random } from '../random.js';
import type { Supervised } from '../world/supervised.js';
import type { World } from '../world/world.js';
import { clockStepped } from './clock-faults.js';
import type { FaultKind } from './fault.js';
import { allServicesKilled, serviceKilled, serviceStopped } from './process-faults.js';
import { diskFilled, serverKilled, serverStopped } from './server-faults.js';

/** What may happen in this world; what is more usual is in it more than once. `only`: what a fault's name must contain. */
export function deckFor({ processes, servers }: World, only = ''): FaultKind[] {
  const of = (name: string): Supervised[] => processes.filter(({ service }) => service === name);
  const aggregation = of('aggregation');
  const witness = of('witness');
  const alone = processes.filter((one) => ![...aggregation, ...witness].includes(one));
  const all = [
    serviceKilled(alone),
    serviceKilled(aggregation),
    serviceKilled(witness),
    allServicesKilled(processes),
    serviceStopped(alone),
    serviceStopped(aggregation),
    serviceStopped(witness),
    clockStepped(processes),
    ...servers.flatMap(({ server, disk }) => [
      serverKilled(server),
      serverStopped(server),
      ...(disk === undefined ? [] : [diskFilled(server, disk)]),
    ]),
  ];
  const sample = new Random(0);
  const chosen = all.filter((kind) => kind(sample).kind.includes(only));
  if (chosen.length === 0) throw new Error(`No fault has "${only}" in its name`);
  return chosen;
}
