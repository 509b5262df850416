import type { Tx } from '@toandan/persistence';
import { RefusedError } from './refused.js';
import { quoted } from './service-schemas.js';

/**
 * Empties what a group's handlers wrote.
 *
 * Refused where another group of the service declares the same table: its rows would go too, and nothing
 * would bring them back.
 */
export async function emptyEffects(
  tx: Tx,
  schema: string,
  group: string,
  tables: readonly string[],
): Promise<void> {
  if (tables.length === 0) return;
  await refuseShared(tx, schema, group, tables);
  await refuseMissing(tx, schema, group, tables);
  await tx.query(`TRUNCATE ${tables.map((table) => `${quoted(schema)}.${quoted(table)}`).join(', ')}`);
}

async function refuseShared(tx: Tx, schema: string, group: string, tables: readonly string[]): Promise<void> {
  const shared = await tx.query<{ name: string }>(
    `SELECT name FROM ${quoted(schema)}.consumer_group WHERE name <> $1 AND effects && $2::text[] ORDER BY name`,
    [group, tables],
  );
  if (shared.length === 0) return;
  const others = shared.map((row) => row.name).join(', ');
  throw new RefusedError(
    'shared-effects',
    `${group} shares its tables (${tables.join(', ')}) with ${others}, whose rows would be lost: give each group tables of its own`,
    { group, others, tables: tables.join(', ') },
  );
}

async function refuseMissing(
  tx: Tx,
  schema: string,
  group: string,
  tables: readonly string[],
): Promise<void> {
  const missing = await tx.query<{ name: string }>(
    `SELECT name FROM unnest($2::text[]) AS name
      WHERE to_regclass(format('%I.%I', $1::text, name)) IS NULL`,
    [schema, tables],
  );
  if (missing.length === 0) return;
  const names = missing.map((row) => row.name).join(', ');
  throw new RefusedError(
    'unknown-effects',
    `${group} declares tables that the schema ${schema} does not have: ${names}`,
    { group, tables: names },
  );
}
