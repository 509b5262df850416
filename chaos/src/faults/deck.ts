import type { Supervised } from '../world/supervised.js';
import type { World } from '../world/world.js';
import { clockStepped } from './clock-faults.js';
import type { FaultKind } from './fault.js';
import { allServicesKilled, serviceKilled, serviceStopped } from './process-faults.js';
import { diskFilled, serverKilled, serverStopped } from './server-faults.js';

/** What may happen in this world; what is more usual is in it more than once. */
export function deckFor({ processes, servers }: World): FaultKind[] {
  const of = (name: string): Supervised[] => processes.filter(({ service }) => service === name);
  const aggregation = of('aggregation');
  const witness = of('witness');
  const alone = processes.filter((one) => ![...aggregation, ...witness].includes(one));
  return [
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
}
