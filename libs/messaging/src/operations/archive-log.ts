import type { Database, Tx } from '@toandan/persistence';
import { lockForArchiving } from '../log/archive-lock.js';
import { lastOf, monthsBefore, partitionOf, type Month } from './log-months.js';
import { refuseUnreadMonth, type ArchiveOptions } from './month-readers.js';
import { quoted, requireService } from './service-schemas.js';

/**
 * Drops a log's months that lie wholly before a date, and returns their names, oldest first. The default
 * partition stays always.
 *
 * Refused as a whole where one of them holds an event beyond the place of any reader: a group of any service
 * or the relay, also one that has no member running. Then each month goes in a transaction of its own, so that
 * writers wait for a moment only; and is asked again, since a rewind may have come between.
 * @throws RefusedError
 */
export async function archiveLog(
  operator: Database,
  service: string,
  before: Date,
  options: ArchiveOptions = {},
): Promise<string[]> {
  await requireService(operator, service);
  const months = await monthsBefore(operator, service, before);
  for (const month of months) {
    await refuseUnreadMonth(operator, service, month, await lastOf(operator, service, month), options);
  }
  for (const month of months) {
    await operator.transaction((tx) => archiveMonth(tx, service, month, options));
  }
  return months.map((month) => month.name);
}

async function archiveMonth(tx: Tx, service: string, month: Month, options: ArchiveOptions): Promise<void> {
  await lockForArchiving(tx);
  // Behind a long reader, this would make every writer wait too: rather give up soon, and be tried again.
  await tx.query(`SET LOCAL lock_timeout = '2s'`);
  const partition = partitionOf(service, month);
  await tx.query(`LOCK TABLE ${quoted(service)}.outbox, ${partition} IN ACCESS EXCLUSIVE MODE`);
  const last = await lastOf(tx, service, month);
  await refuseUnreadMonth(tx, service, month, last, options);
  await tx.execute(
    `INSERT INTO ${quoted(service)}.outbox_archived (partition, until, last_xid) VALUES ($1, $2, $3)
     ON CONFLICT (partition) DO UPDATE SET until = excluded.until, archived_at = clock_timestamp(),
       last_xid = greatest(outbox_archived.last_xid, excluded.last_xid)`,
    [month.name, month.until, last?.xid ?? 0],
  );
  await tx.query(`DROP TABLE ${partition}`);
}
