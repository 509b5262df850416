import type { Database, Tx } from '@toandan/persistence';
import { lockForArchiving } from '../log/archive-lock.js';
import { RefusedError } from './refused.js';
import { quoted, requireService, serviceSchemas } from './service-schemas.js';

export interface ArchiveOptions {
  /** Also where the log has no reader at all, whose place could say that its events were read. */
  force?: boolean;
}

export interface Archived {
  /** The partitions that are gone, oldest first. */
  readonly archived: readonly string[];
  /** The first one that had to stay, and who still has to read it; no later one was looked at. */
  readonly heldBack?: { readonly partition: string; readonly readers: readonly string[] };
}

interface Month {
  name: string;
  until: Date;
}

/**
 * Drops a log's months that lie wholly before a date, oldest first, until one holds an event beyond the place
 * of any reader: a group of any service or the relay, also one that has no member running. The default
 * partition stays always.
 *
 * Each month is a transaction of its own, so that writers wait for a moment only.
 * @throws RefusedError
 */
export async function archiveLog(
  operator: Database,
  service: string,
  before: Date,
  options: ArchiveOptions = {},
): Promise<Archived> {
  await requireService(operator, service);
  const archived: string[] = [];
  for (const month of await monthsBefore(operator, service, before)) {
    const readers = await operator.transaction((tx) => archiveMonth(tx, service, month, options));
    if (readers.length > 0) return { archived, heldBack: { partition: month.name, readers } };
    archived.push(month.name);
  }
  return { archived };
}

/** A month that has not ended stays whatever is asked: a partition made ahead is empty only until then. */
async function monthsBefore(operator: Database, service: string, before: Date): Promise<Month[]> {
  return operator.query<Month>(
    `SELECT name, until FROM (
       SELECT c.relname AS name,
              substring(pg_get_expr(c.relpartbound, c.oid) FROM 'TO \\(''([^'']+)''\\)')::timestamptz AS until
         FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent = $1::regclass) AS partition
      WHERE until <= least($2, clock_timestamp()) ORDER BY until`,
    [`${quoted(service)}.outbox`, before],
  );
}

/** Returns the readers that hold the month back; none: it is gone. */
async function archiveMonth(
  tx: Tx,
  service: string,
  month: Month,
  options: ArchiveOptions,
): Promise<string[]> {
  await lockForArchiving(tx);
  // Behind a long reader, this would make every writer wait too: rather give up soon, and be tried again.
  await tx.query(`SET LOCAL lock_timeout = '2s'`);
  const partition = `${quoted(service)}.${quoted(month.name)}`;
  await tx.query(`LOCK TABLE ${quoted(service)}.outbox, ${partition} IN ACCESS EXCLUSIVE MODE`);
  const [last] = await tx.query<{ xid: string; position: string }>(
    `SELECT e.xid::text AS xid, e.position::text AS position FROM ${partition} e
      ORDER BY e.xid DESC, e.position DESC LIMIT 1`,
  );
  if (last !== undefined) {
    const readers = await readersBehind(tx, service, last, options);
    if (readers.length > 0) return readers;
  }
  await tx.execute(
    `INSERT INTO ${quoted(service)}.outbox_archived (partition, until, last_xid) VALUES ($1, $2, $3)
     ON CONFLICT (partition) DO UPDATE SET until = excluded.until, archived_at = clock_timestamp(),
       last_xid = greatest(outbox_archived.last_xid, excluded.last_xid)`,
    [month.name, month.until, last?.xid ?? '0'],
  );
  await tx.query(`DROP TABLE ${partition}`);
  return [];
}

async function readersBehind(
  tx: Tx,
  service: string,
  last: { xid: string; position: string },
  options: ArchiveOptions,
): Promise<string[]> {
  const readers: { name: string; behind: boolean }[] = [];
  for (const schema of await serviceSchemas(tx)) {
    readers.push(
      ...(await tx.query<{ name: string; behind: boolean }>(
        `SELECT consumer_group AS name, bool_or((at_xid, at_position) < ($2::xid8, $3::bigint)) AS behind
           FROM ${quoted(schema)}.consumer_lane WHERE log = $1 GROUP BY consumer_group ORDER BY consumer_group`,
        [service, last.xid, last.position],
      )),
    );
  }
  if (readers.length === 0 && options.force !== true) {
    throw new RefusedError(
      'no-reader',
      `Nobody has read the log of ${service} yet: archiving it would lose its events`,
      { service },
    );
  }
  return readers.filter((reader) => reader.behind).map((reader) => reader.name);
}
