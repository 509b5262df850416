import type { Database } from '@toandan/persistence';

const BATCH = 1_000;

/** Forgets the keys made before this moment, some at a time so that no lock is held for long. Returns how many. */
export async function pruneIdempotencyKeys(database: Database, before: Date): Promise<number> {
  let forgotten = 0;
  for (;;) {
    const { count } = await database.execute(
      `DELETE FROM idempotency_key WHERE ctid = ANY (ARRAY(
         SELECT ctid FROM idempotency_key WHERE created_at < $1 ORDER BY created_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED))`,
      [before],
    );
    forgotten += count;
    if (count < BATCH) return forgotten;
  }
}
