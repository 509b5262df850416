import type { Database } from '@toandan/persistence';
import type { FrozenTable } from './frozen.js';

/** Tables with rows of their own that can be written: no partitions, whose rows are read through their log. */
const TABLES = `
  SELECT c.oid, n.nspname AS schema, c.relname AS name,
         (SELECT array_agg(attname::text ORDER BY attnum) FROM pg_attribute
           WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE n.nspname = ANY($1) AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> 'migration'
   ORDER BY 2, 3`;

/** Every row of the services' tables, as text. */
export async function freezeRows(admin: Database, schemas: readonly string[]): Promise<FrozenTable[]> {
  const found = await admin.query<{ schema: string; name: string; columns: string[] }>(TABLES, [schemas]);
  const frozen: FrozenTable[] = [];
  for (const { schema, name, columns } of found) {
    const table = `${schema}.${name}`;
    const list = columns.map((column) => `"${column}"`).join(', ');
    // A line break inside a json column would cut a row in two.
    const rows = await admin.query<{ row: string }>(
      `SELECT replace(row_to_json(t)::text, E'\\n', ' ') AS row FROM (SELECT ${list} FROM ${table}) t ORDER BY 1`,
    );
    frozen.push({ table, columns, rows: rows.map(({ row }) => row) });
  }
  return frozen;
}

export async function freezeSequences(
  admin: Database,
  schemas: readonly string[],
): Promise<Record<string, string>> {
  const rows = await admin.query<{ name: string; last: string }>(
    `SELECT schemaname || '.' || sequencename AS name, last_value::text AS last FROM pg_sequences
      WHERE schemaname = ANY($1) AND last_value IS NOT NULL AND sequencename NOT LIKE 'migration%' ORDER BY 1`,
    [schemas],
  );
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]));
}

/**
 * Every column, constraint, index, trigger and function of the schemas, a line each. Partitions of months are left out:
 * they come and go.
 */
export async function describeSchemas(admin: Database, schemas: readonly string[]): Promise<string[]> {
  const rows = await admin.query<{ line: string }>(
    `WITH there AS (
       SELECT c.oid, n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = ANY($1) AND c.relkind IN ('r', 'p') AND NOT c.relispartition)
     SELECT format('%s.%s %s%s%s', t.name, attname, format_type(atttypid, atttypmod),
                   CASE WHEN attnotnull THEN ' not null' END, ' = ' || pg_get_expr(d.adbin, d.adrelid)) AS line
       FROM there t JOIN pg_attribute a ON a.attrelid = t.oid AND attnum > 0 AND NOT attisdropped
       LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum
     UNION ALL SELECT t.name || ' ' || conname || ' ' || pg_get_constraintdef(k.oid)
       FROM there t JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype <> 'n'
     UNION ALL SELECT pg_get_indexdef(i.indexrelid) FROM there t JOIN pg_index i ON i.indrelid = t.oid
     UNION ALL SELECT pg_get_triggerdef(g.oid) FROM there t JOIN pg_trigger g ON g.tgrelid = t.oid AND NOT g.tgisinternal
     UNION ALL SELECT n.nspname || '.' || proname || ' ' || md5(prosrc) FROM pg_proc p JOIN pg_namespace n
         ON n.oid = p.pronamespace WHERE n.nspname = ANY($1)
     ORDER BY 1`,
    [schemas],
  );
  return rows.map(({ line }) => line);
}
