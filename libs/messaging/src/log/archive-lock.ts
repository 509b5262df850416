import type { Tx } from '@toandan/persistence';

/** One key for all logs: archiving is rare, and what it must wait for takes a moment. */
const KEY = `hashtext('toandan-archive-logs')`;

/**
 * Until the transaction ends no log loses a month. Held by whatever decides from what the log still has where
 * a group begins, a declaration or a rewind: the place it chose must not be gone when its lanes stand there,
 * and archiving must already see those lanes when it asks whether anyone still has to read a month.
 */
export async function keepLogsWhole(tx: Tx): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock_shared(${KEY})`);
}

/** The other side: waits until nobody decides, and lets nobody begin to until the transaction ends. */
export async function lockForArchiving(tx: Tx): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(${KEY})`);
}
