import { allEventClasses, ContractRegistry } from '@toandan/contracts';
import { systemClock } from '@toandan/kernel';
import { Outbox, WakeHub, type Environment } from '@toandan/messaging';
import { Database } from '@toandan/persistence';
import { createHttpApp, HttpLog, routesTable, type RouteLine } from '@toandan/platform-http';
import type { ServiceDefinition } from '@toandan/service-host';

/** Nobody listens there: what is asked below needs no database. */
const NOWHERE = 'postgres://nobody@127.0.0.1:1/nothing';

/**
 * The routes of a service, found by composing it as a host would and not starting it.
 * @param env what the service's own config demands
 */
export async function declaredRoutes(definition: ServiceDefinition, env: Environment): Promise<RouteLine[]> {
  const { name: service, permissions, errors, texts } = definition;
  const log = new HttpLog(service, 'silent');
  const clock = systemClock;
  const contracts = ContractRegistry.of(allEventClasses);
  const database = new Database({ url: NOWHERE, schema: service, applicationName: 'routes' });
  const outbox = new Outbox({ service, contracts, clock, wake: new WakeHub(), maxEventBytes: 1 });
  const { module } = definition.compose({ database, outbox, contracts, clock, log, env });
  const app = await createHttpApp(module, {
    service,
    auth: { issuers: [], permissions },
    log,
    errors,
    texts,
  });
  try {
    return routesTable(app);
  } finally {
    await app.close();
  }
}
