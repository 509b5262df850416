import type { Database, Tx } from '@toandan/persistence';
import { RefusedError } from './refused.js';

/** A name as it may stand in a statement. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The services that keep their state in this database: the schemas that have consumer groups, sorted. */
export async function serviceSchemas(asked: Database | Tx): Promise<string[]> {
  const rows = await asked.query<{ name: string }>(
    `SELECT n.nspname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relname = 'consumer_group' AND c.relkind = 'r' ORDER BY 1`,
  );
  return rows.map((row) => row.name);
}

/** @throws RefusedError unknown-service */
export async function requireService(asked: Database | Tx, service: string): Promise<void> {
  const known = await serviceSchemas(asked);
  if (known.includes(service)) return;
  throw new RefusedError(
    'unknown-service',
    `There is no service "${service}" in this database; there are: ${known.join(', ') || 'none'}`,
    { service, known: known.join(', ') },
  );
}

/**
 * The schema of a group's service. It is found by the group's name, since a group is named `<service>.<purpose>`.
 * @throws RefusedError unknown-group
 */
export async function schemaOfGroup(operator: Database | Tx, group: string): Promise<string> {
  const [service = ''] = group.split('.');
  const known = await serviceSchemas(operator);
  const found =
    known.includes(service) &&
    (await operator.query(`SELECT 1 FROM ${quoted(service)}.consumer_group WHERE name = $1`, [group]))
      .length > 0;
  if (found) return service;
  throw new RefusedError(
    'unknown-group',
    `There is no consumer group "${group}" in this database: see the names with "lag"`,
    { group },
  );
}
