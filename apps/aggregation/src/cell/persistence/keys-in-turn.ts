import { period } from '@toandan/kernel';
import type { Tx } from '@toandan/persistence';
import type { CellKey } from '../domain/contribution.js';
import { LOCK_CLASS, SLICE_OF_KEY } from './slices.js';

interface Row {
  readonly indicator: string;
  readonly start: string;
  readonly end: string;
  readonly mine: boolean;
}

const COLUMNS = 'indicator, period_start::text AS start, period_end::text AS end';

const NEXT = `
  SELECT ${COLUMNS}, pg_try_advisory_xact_lock($4, ${SLICE_OF_KEY}) AS mine
    FROM (SELECT * FROM cell_key WHERE (indicator, period_start, period_end) > ($1, $2::date, $3::date)
           ORDER BY indicator, period_start, period_end LIMIT $5) AS k`;

const ANY = `SELECT ${COLUMNS}, true AS mine FROM cell_key ORDER BY random() LIMIT 1`;

const DIRTY = `
  SELECT DISTINCT ${COLUMNS}, true AS mine
    FROM dirty_key JOIN unnest($1::text[], $2::date[], $3::date[]) AS k (indicator, period_start, period_end)
   USING (indicator, period_start, period_end)`;

export interface KeysInTurn {
  /** Those whose slice is ours until the transaction ends, so that nobody works on them meanwhile. */
  readonly held: readonly CellKey[];
  /** The last one looked at; undefined: there are no more. */
  readonly last: CellKey | undefined;
}

/** The keys that come after one, in their order. */
export async function keysAfter(tx: Tx, after: CellKey | undefined, limit: number): Promise<KeysInTurn> {
  const rows = await tx.query<Row & Record<string, unknown>>(NEXT, [
    after?.indicator ?? '',
    after?.period.start ?? '0001-01-01',
    after?.period.end ?? '0001-01-01',
    LOCK_CLASS,
    limit,
  ]);
  return {
    held: rows.filter(({ mine }) => mine).map(keyOf),
    last: rows.length < limit ? undefined : keyOf(rows.at(-1)!),
  };
}

/** Where to begin: those at the end of the order must not wait for ever in a service that is often started. */
export async function anyKey(tx: Tx): Promise<CellKey | undefined> {
  const [row] = await tx.query<Row & Record<string, unknown>>(ANY);
  return row && keyOf(row);
}

/** Which of them are marked, or all of them where definitions have yet to be passed on. */
export async function dirtyAmong(tx: Tx, keys: readonly CellKey[]): Promise<readonly CellKey[]> {
  const [{ waits }] = (await tx.query('SELECT EXISTS (SELECT FROM dirty_measure) AS waits')) as [
    { waits: boolean },
  ];
  if (waits) return keys;
  const rows = await tx.query<Row & Record<string, unknown>>(DIRTY, [
    keys.map(({ indicator }) => indicator),
    keys.map(({ period: { start } }) => start),
    keys.map(({ period: { end } }) => end),
  ]);
  return rows.map(keyOf);
}

export function sameKey(a: CellKey, b: CellKey): boolean {
  return a.indicator === b.indicator && a.period.start === b.period.start && a.period.end === b.period.end;
}

function keyOf({ indicator, start, end }: Row): CellKey {
  return { indicator, period: period(start, end) };
}
