import { allEventClasses, ContractRegistry } from '@toandan/contracts';
import { systemClock } from '@toandan/kernel';
import { messagingConfig, Outbox, WakeHub, type Environment } from '@toandan/messaging';
import { Database } from '@toandan/persistence';
import { createHttpApp, HttpLog } from '@toandan/platform-http';
import type { ServiceDefinition } from '@toandan/service-host';

type HttpApp = Awaited<ReturnType<typeof createHttpApp>>;

/** Nobody listens there: what is asked of the app needs no database. */
const NOWHERE = 'postgres://nobody@127.0.0.1:1/nothing';

/**
 * Composes a service as a host would, does not start it, and reads something of it.
 * @param env what the service's own config demands
 */
export async function withComposed<T>(
  definition: ServiceDefinition,
  env: Environment,
  read: (app: HttpApp) => T | Promise<T>,
): Promise<T> {
  const { name: service, permissions, errors, texts } = definition;
  const log = new HttpLog(service, 'silent');
  const clock = systemClock;
  const contracts = ContractRegistry.of(allEventClasses);
  const database = new Database({ url: NOWHERE, schema: service, applicationName: 'composed' });
  const outbox = new Outbox({ service, contracts, clock, wake: new WakeHub(), maxEventBytes: 1 });
  const messaging = messagingConfig({});
  const { module } = definition.compose({ database, outbox, contracts, clock, log, env, messaging });
  const app = await createHttpApp(module, {
    service,
    auth: { issuers: [], permissions },
    log,
    errors,
    texts,
  });
  try {
    return await read(app);
  } finally {
    await app.close();
  }
}
