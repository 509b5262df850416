import type { Supervised } from '../world/supervised.js';
import type { World } from '../world/world.js';
import type { FaultKind } from './fault.js';
import { allServicesKilled, serviceKilled, serviceStopped } from './process-faults.js';
import { serverKilled, serverStopped } from './server-faults.js';

/** What may happen in this world; what is more usual is in it more than once. */
export function deckFor({ processes, postgres, broker }: World): FaultKind[] {
  const database = { name: 'database', server: postgres } as const;
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
    serverKilled(database),
    serverStopped(database),
    ...(broker === undefined
      ? []
      : [
          serverKilled({ name: 'broker', server: broker }),
          serverStopped({ name: 'broker', server: broker }),
        ]),
  ];
}
