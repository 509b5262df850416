import type { Tx } from '@toandan/persistence';
import type { Dated, History } from '../domain/dated.js';
import type { Unit } from '../domain/unit.js';

/** How one kind of history is kept: a row an entry. */
export interface HistoryTable<T> {
  readonly table: string;
  readonly historyOf: (unit: Unit) => History<T>;
  /** Columns beside the unit and the period, with their types. */
  readonly columns: Readonly<Record<string, string>>;
  readonly valuesOf: (value: T, unit: Unit) => readonly (string | null)[];
}

export interface UnitChange {
  readonly before: Unit | undefined;
  readonly after: Unit;
}

/**
 * Writes the difference between two states of units. Entries that end are written before new ones begin, so that no
 * constraint ever sees a code with two holders.
 */
export async function saveHistory<T>(
  tx: Tx,
  kept: HistoryTable<T>,
  changes: readonly UnitChange[],
): Promise<void> {
  const { table } = kept;
  const differences = changes.map((change) => difference(kept, change));
  const dropped = differences.flatMap((one) => one.dropped);
  if (dropped.length > 0) {
    await tx.execute(
      `DELETE FROM ${table} t USING unnest($1::uuid[], $2::date[]) AS e (unit_id, since)
        WHERE t.unit_id = e.unit_id AND lower(t.valid) = e.since`,
      [dropped.map(({ unit }) => unit.id), dropped.map(({ entry }) => entry.from)],
    );
  }
  const closed = differences.flatMap((one) => one.closed);
  if (closed.length > 0) {
    await tx.execute(
      `UPDATE ${table} t SET valid = daterange(e.since, e.until)
         FROM unnest($1::uuid[], $2::date[], $3::date[]) AS e (unit_id, since, until)
        WHERE t.unit_id = e.unit_id AND lower(t.valid) = e.since`,
      [
        closed.map(({ unit }) => unit.id),
        closed.map(({ entry }) => entry.from),
        closed.map(({ entry }) => entry.until ?? null),
      ],
    );
  }
  await insert(
    tx,
    kept,
    differences.flatMap((one) => one.added),
  );
}

interface Entry<T> {
  readonly unit: Unit;
  readonly entry: Dated<T>;
}

function difference<T>(
  { historyOf }: HistoryTable<T>,
  { before, after }: UnitChange,
): Record<'dropped' | 'closed' | 'added', Entry<T>[]> {
  const old = before === undefined ? [] : historyOf(before);
  const now = historyOf(after);
  const of = (entry: Dated<T>): Entry<T> => ({ unit: after, entry });
  return {
    dropped: old.filter((entry) => !now.some(({ from }) => from === entry.from)).map(of),
    closed: now
      .filter((entry) => old.some(({ from, until }) => from === entry.from && until !== entry.until))
      .map(of),
    added: now.filter((entry) => !old.some(({ from }) => from === entry.from)).map(of),
  };
}

async function insert<T>(
  tx: Tx,
  { table, columns, valuesOf }: HistoryTable<T>,
  added: readonly Entry<T>[],
): Promise<void> {
  if (added.length === 0) return;
  const names = Object.keys(columns);
  const values = added.map(({ unit, entry }) => valuesOf(entry.value, unit));
  const types = Object.values(columns).map((type, nth) => `$${nth + 4}::${type}[]`);
  await tx.execute(
    `INSERT INTO ${table} (unit_id, valid, ${names.join(', ')})
     SELECT e.unit_id, daterange(e.since, e.until), ${names.map((name) => `e.${name}`).join(', ')}
       FROM unnest($1::uuid[], $2::date[], $3::date[], ${types.join(', ')})
            AS e (unit_id, since, until, ${names.join(', ')})`,
    [
      added.map(({ unit }) => unit.id),
      added.map(({ entry }) => entry.from),
      added.map(({ entry }) => entry.until ?? null),
      ...names.map((_, nth) => values.map((row) => row[nth])),
    ],
  );
}
