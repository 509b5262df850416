import { randomBytes } from 'node:crypto';
import type { LocalPostgres } from '@toandan/deploy/local';
import { MessagingTables1795305600000, ensurePartitions } from '@toandan/messaging';
import { letOperationsSee, OPERATIONS } from '@toandan/messaging/operations';
import { asRole, Database, LOG_READER_ROLE, provisionRole, serviceRole } from '@toandan/persistence';
import type { ServiceDefinition } from '@toandan/service-host';

/** Every service of the platform: each has its log, also where it does not run in a test. */
export const ALL_SERVICES = [
  'registry',
  'programs',
  'reporting',
  'tipoffs',
  'commendations',
  'aggregation',
  'operations',
] as const;

export interface ServiceUrls {
  readonly admin: string;
  readonly logs: string;
  of(service: string): string;
}

const PASSWORD = randomBytes(12).toString('hex');

/** A database as deployment would leave it: each service's role, schema and tables; the log of those that do not run. */
export async function serviceDatabase(
  server: LocalPostgres,
  name: string,
  definitions: readonly ServiceDefinition[],
): Promise<ServiceUrls> {
  await server.createDatabase(name);
  const admin = server.databaseUrl(name);
  const urlOf = (role: string): string => asRole(admin, { name: role, password: PASSWORD });
  const urls: ServiceUrls = {
    admin,
    logs: urlOf(LOG_READER_ROLE),
    of: (service) => urlOf(serviceRole(service)),
  };
  await provisionRole(admin, { name: LOG_READER_ROLE, password: PASSWORD });
  const services = [...new Set([...ALL_SERVICES, ...definitions.map((one) => one.name)])];
  for (const service of services) {
    await provisionRole(admin, { name: serviceRole(service), password: PASSWORD }, service);
  }
  for (const service of services) {
    const migrations = definitions.find((one) => one.name === service)?.migrations;
    const database = new Database({
      url: urls.of(service),
      schema: service,
      applicationName: `${service} migrations`,
      migrations: [...(migrations ?? [MessagingTables1795305600000])],
    });
    try {
      await database.migrate();
      await ensurePartitions(database, new Date(), 1);
      await letOperationsSee(database, serviceRole(OPERATIONS));
    } finally {
      await database.close();
    }
  }
  return urls;
}
