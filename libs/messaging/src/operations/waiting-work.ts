import type { Database } from '@toandan/persistence';
import { quoted } from './service-schemas.js';

/**
 * The view in which a service shows operators how much of its own work waits: one row a kind of work, with `kind`
 * (text), `waiting` (bigint) and `oldest` (timestamptz, null where nothing waits). A service that has no such work
 * has no such view; what its tables look like stays its own affair.
 */
export const WORK_VIEW = 'work_waiting';

/** Work of a service that has been asked for and not been done yet. */
export interface WaitingWork {
  readonly service: string;
  readonly kind: string;
  readonly waiting: number;
  /** Since when the oldest waits; undefined: nothing waits. */
  readonly oldest: Date | undefined;
}

interface Row {
  kind: string;
  waiting: string;
  oldest: Date | null;
}

/** Of every service that shows it, sorted by name. */
export async function waitingWork(operator: Database): Promise<WaitingWork[]> {
  const services = await operator.query<{ name: string }>(
    `SELECT n.nspname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relname = $1 AND c.relkind = 'v' ORDER BY 1`,
    [WORK_VIEW],
  );
  const found: WaitingWork[] = [];
  for (const { name: service } of services) {
    const rows = await operator.query<Row>(
      `SELECT kind, waiting::text AS waiting, oldest FROM ${quoted(service)}.${WORK_VIEW} ORDER BY kind`,
    );
    for (const { kind, waiting, oldest } of rows) {
      found.push({ service, kind, waiting: Number(waiting), oldest: oldest ?? undefined });
    }
  }
  return found;
}
