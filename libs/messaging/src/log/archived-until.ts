import type { Database, Tx } from '@toandan/persistence';

/**
 * Up to when events of a log were archived; undefined: it is whole. Months that held nothing do not count.
 * The log reader's role may ask too.
 */
export async function archivedUntil(asked: Database | Tx, log: string): Promise<Date | undefined> {
  const [row] = await asked.query<{ until: Date | null }>(
    `SELECT max(until) AS until FROM "${log}".outbox_archived WHERE last_xid > '0'`,
  );
  return row?.until ?? undefined;
}
