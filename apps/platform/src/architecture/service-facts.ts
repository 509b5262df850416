import { allEventClasses, ContractRegistry } from '@toandan/contracts';
import { DeclaredConsumers, type DeclaredConsumer, type Environment } from '@toandan/messaging';
import { serviceRole } from '@toandan/persistence';
import { routesTable, type PermissionTable, type RouteLine } from '@toandan/platform-http';
import type { ServiceDefinition } from '@toandan/service-host';
import { withComposed } from '../routes/with-composed.js';

/** What the source says of one service; nothing of it is written down by hand. */
export interface ServiceFacts {
  readonly name: string;
  /** Its role in the database, which owns the schema of the service's name. */
  readonly role: string;
  readonly permissions: PermissionTable;
  readonly routes: readonly RouteLine[];
  /** The event types that it may publish, by topic. */
  readonly publishes: ReadonlyMap<string, readonly string[]>;
  readonly consumers: readonly DeclaredConsumer[];
}

/** @param env what the services' own configs demand */
export async function serviceFacts(
  definitions: readonly ServiceDefinition[],
  env: Environment,
): Promise<ServiceFacts[]> {
  const contracts = ContractRegistry.of(allEventClasses);
  const facts: ServiceFacts[] = [];
  for (const definition of definitions) {
    const { name, permissions } = definition;
    const { routes, consumers } = await withComposed(definition, env, async (app) => {
      const strategy = new DeclaredConsumers(name, contracts);
      app.connectMicroservice({ strategy });
      await app.startAllMicroservices();
      return { routes: routesTable(app), consumers: strategy.found };
    });
    facts.push({
      name,
      role: serviceRole(name),
      permissions,
      routes,
      publishes: publishedBy(name, contracts),
      consumers,
    });
  }
  return facts;
}

function publishedBy(service: string, contracts: ContractRegistry): Map<string, string[]> {
  const topics = new Map<string, string[]>();
  for (const { type, topic } of contracts.contracts()) {
    if (topic.owner !== service) continue;
    topics.set(topic.name, [...new Set([...(topics.get(topic.name) ?? []), type])]);
  }
  return topics;
}
