import type { Environment } from '@toandan/messaging';
import { routesTable, type RouteLine } from '@toandan/platform-http';
import type { ServiceDefinition } from '@toandan/service-host';
import { withComposed } from './with-composed.js';

/**
 * The routes of a service, found without starting it.
 * @param env what the service's own config demands
 */
export async function declaredRoutes(definition: ServiceDefinition, env: Environment): Promise<RouteLine[]> {
  return withComposed(definition, env, routesTable);
}
