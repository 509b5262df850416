import type { Tx } from '@toandan/persistence';
import { firstPending, type MapProgress } from '../domain/map-progress.js';
import { instantText } from './instants.js';
import type { Reader } from './load-catalogue.js';
import { LOCK_CLASS, SLICE_OF_KEY, SLICES } from './slices.js';
import type { Timelines } from './timelines.js';

export async function mapProgress(reader: Reader): Promise<MapProgress> {
  const [row] = await reader.query<MapProgress & Record<string, unknown>>(
    `SELECT ${instantText('known_until')} AS "knownUntil", ${instantText('day_until')} AS "dayUntil" FROM map_progress`,
  );
  return row!;
}

/** Whether changes of the map may be passed on by this transaction: one at a time. */
export async function lockMap(tx: Tx): Promise<boolean> {
  const [row] = await tx.query<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($1, $2) AS mine', [
    LOCK_CLASS,
    SLICES,
  ]);
  return row!.mine;
}

/** Every cell must be looked at again from the instant on. */
export async function markAll(tx: Tx, from: string, progress: MapProgress): Promise<void> {
  await tx.execute(
    `INSERT INTO dirty_key (indicator, period_start, period_end, slice, applied_at)
     SELECT indicator, period_start, period_end, ${SLICE_OF_KEY}, $1::timestamptz FROM cell_key`,
    [from],
  );
  await tx.execute('UPDATE map_progress SET known_until = $1, day_until = $2', [
    progress.knownUntil,
    progress.dayUntil,
  ]);
}

/**
 * Passes on that measures were defined, to all cells that have been committed by now. A cell that comes later is worked
 * out with the definition, which is here.
 */
export async function markMeasures(tx: Pick<Tx, 'execute'>): Promise<void> {
  await tx.execute(
    `WITH defined AS (DELETE FROM dirty_measure RETURNING indicator, applied_at, marked_at, traceparent),
          earliest AS (SELECT indicator, min(applied_at) AS applied_at, min(marked_at) AS marked_at,
                              min(traceparent) AS traceparent
                         FROM defined GROUP BY indicator)
     INSERT INTO dirty_key (indicator, period_start, period_end, slice, applied_at, marked_at, traceparent)
     SELECT indicator, period_start, period_end, ${SLICE_OF_KEY}, applied_at, marked_at, traceparent
       FROM cell_key JOIN earliest USING (indicator)`,
  );
}

/** The database's clock, as the cells' instants are written. */
export async function nowOf(reader: Reader): Promise<string> {
  const [row] = await reader.query<{ now: string }>(`SELECT ${instantText('now()')} AS now`);
  return row!.now;
}

/** The first change of the map that the cells have not been told of; undefined: they know them all. */
export async function pendingOfMap(reader: Reader, timelines: Timelines): Promise<string | undefined> {
  const [now, progress] = [await nowOf(reader), await mapProgress(reader)];
  return firstPending(await timelines.newest(), progress, now);
}
