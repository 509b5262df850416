import type { Database, Tx } from '@toandan/persistence';

/** One month of a log, in UTC, whatever the zone of who asks. */
export interface MonthPartition {
  /** As in `outbox_2026_11`. */
  readonly name: string;
  readonly from: Date;
  readonly until: Date;
}

/** The month of a date and those after it. */
export function monthsFrom(date: Date, months: number): MonthPartition[] {
  return Array.from({ length: months }, (_, nth) => {
    const from = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + nth));
    const until = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + nth + 1));
    return { name: `outbox_${from.toISOString().slice(0, 7).replace('-', '_')}`, from, until };
  });
}

/** Those of the months that the log in `schema` has no partition for; also right where there is no log yet. */
export async function missingPartitions(
  asked: Database | Tx,
  schema: string,
  months: readonly MonthPartition[],
): Promise<MonthPartition[]> {
  const rows = await asked.query<{ name: string }>(
    `SELECT child.relname AS name
       FROM pg_inherits JOIN pg_class child ON child.oid = inhrelid JOIN pg_class log ON log.oid = inhparent
       JOIN pg_namespace ON pg_namespace.oid = log.relnamespace
      WHERE log.relname = 'outbox' AND nspname = $1`,
    [schema],
  );
  const there = new Set(rows.map((row) => row.name));
  return months.filter((month) => !there.has(month.name));
}

/**
 * Gives a service's log a partition for the month of `from` and for those after it, and returns the names of
 * those that are new. Events of such a month that had to go to the default partition move over, as they are.
 *
 * Run as the service's own role.
 */
export async function ensurePartitions(database: Database, from: Date, months: number): Promise<string[]> {
  const wanted = monthsFrom(from, months);
  const schema = database.schema!;
  if ((await missingPartitions(database, schema, wanted)).length === 0) return [];
  const made: string[] = [];
  for (const month of wanted) {
    if (await database.transaction((tx) => makePartition(tx, schema, month))) made.push(month.name);
  }
  return made;
}

/** False: somebody else has made it meanwhile. */
async function makePartition(tx: Tx, schema: string, month: MonthPartition): Promise<boolean> {
  // Behind a long reader, this would make every writer wait too: rather give up soon, and be tried again.
  await tx.query(`SET LOCAL lock_timeout = '2s'`);
  // The whole log, although PostgreSQL asks for less. A reader that came by in between could have taken the
  // log's list of partitions before this one is in it, and look only after its events are: it would pass over
  // them and never come back (docs/adr/0003). This way it comes before, or after.
  await tx.query('LOCK TABLE outbox IN ACCESS EXCLUSIVE MODE');
  if ((await missingPartitions(tx, schema, [month])).length === 0) return false;

  const { name } = month;
  const from = month.from.toISOString();
  const until = month.until.toISOString();
  // Not made as a partition at once: the default one may not hold events that belong into another.
  await tx.query(`CREATE TABLE ${name} (LIKE outbox INCLUDING DEFAULTS INCLUDING CONSTRAINTS)`);
  await tx.execute(
    `WITH moved AS (DELETE FROM outbox_default WHERE recorded_at >= $1 AND recorded_at < $2
                    RETURNING position, xid, recorded_at, topic, slice, event_key, headers, payload)
     INSERT INTO ${name} (position, xid, recorded_at, topic, slice, event_key, headers, payload)
     SELECT * FROM moved`,
    [from, until],
  );
  await tx.query(`ALTER TABLE outbox ATTACH PARTITION ${name} FOR VALUES FROM ('${from}') TO ('${until}')`);
  return true;
}
