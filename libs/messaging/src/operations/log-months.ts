import type { Database, Tx } from '@toandan/persistence';
import type { Cursor } from '../log/cursor.js';
import { quoted } from './service-schemas.js';

/** One partition of a log. */
export interface Month {
  readonly name: string;
  readonly until: Date;
}

/** The partition's name as it may stand in a statement. */
export function partitionOf(service: string, month: Month): string {
  return `${quoted(service)}.${quoted(month.name)}`;
}

/**
 * The months that end at or before a date, oldest first. One that has not ended is never among them,
 * whatever the date: a partition made ahead is empty only until then.
 */
export async function monthsBefore(operator: Database, service: string, before: Date): Promise<Month[]> {
  return operator.query<Month>(
    `SELECT name, until FROM (
       SELECT c.relname AS name,
              substring(bound FROM 'TO \\(''([^'']+)''\\)')::timestamptz AS until
         FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid,
              pg_get_expr(c.relpartbound, c.oid) AS bound
        WHERE i.inhparent = $1::regclass) AS partition
      WHERE until <= least($2, clock_timestamp()) ORDER BY until`,
    [`${quoted(service)}.outbox`, before],
  );
}

/** The last place in a month that holds an event. */
export async function lastOf(
  asked: Database | Tx,
  service: string,
  month: Month,
): Promise<Cursor | undefined> {
  const [row] = await asked.query<{ xid: string; position: string }>(
    `SELECT e.xid::text AS xid, e.position::text AS position FROM ${partitionOf(service, month)} e
      ORDER BY e.xid DESC, e.position DESC LIMIT 1`,
  );
  return row && { xid: Number(row.xid), position: Number(row.position) };
}
