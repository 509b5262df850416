import type { ServiceAddresses } from '../config.js';
import type { HealthSource, ServiceHealth, ServiceState } from './usecases/service-health.port.js';

/** A service that takes longer is not ready, whatever it would have said. */
const LONGEST_MS = 2_000;

/** Asks each service at its address. This one answers, so it is not asked. */
export class AddressesHealth implements HealthSource {
  constructor(
    private readonly own: string,
    private readonly addresses: ServiceAddresses,
  ) {}

  async health(services: readonly string[]): Promise<ServiceHealth[]> {
    const names = new Set([...services, ...this.addresses.keys(), this.own]);
    return Promise.all(
      [...names].sort().map(async (service) => ({ service, state: await this.#stateOf(service) })),
    );
  }

  async #stateOf(service: string): Promise<ServiceState> {
    const address = this.addresses.get(service);
    if (address === undefined) return service === this.own ? 'ready' : 'not-asked';
    try {
      const reply = await fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(LONGEST_MS) });
      await reply.body?.cancel();
      return reply.status === 200 ? 'ready' : 'not-ready';
    } catch {
      return 'not-ready';
    }
  }
}
