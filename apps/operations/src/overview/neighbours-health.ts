import type { Neighbour } from '@toandan/service-host';
import type { HealthSource, ServiceHealth, ServiceState } from './usecases/service-health.port.js';

/** Asks the services of the same process, without the network. */
export class NeighboursHealth implements HealthSource {
  constructor(private readonly neighbours: () => readonly Neighbour[]) {}

  async health(services: readonly string[]): Promise<ServiceHealth[]> {
    const beside = this.neighbours();
    const names = new Set([...services, ...beside.map(({ name }) => name)]);
    return Promise.all(
      [...names].sort().map(async (service) => {
        const found = beside.find(({ name }) => name === service);
        return { service, state: found === undefined ? ('not-asked' as const) : await stateOf(found) };
      }),
    );
  }
}

async function stateOf(neighbour: Neighbour): Promise<ServiceState> {
  const isReady = await neighbour.isReady().catch(() => false);
  return isReady ? 'ready' : 'not-ready';
}
