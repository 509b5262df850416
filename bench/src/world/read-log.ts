import type { WrittenEvent } from './bench-contracts.js';
import { barePool } from './bare-pool.js';
import type { BenchUrls } from './bench-database.js';
import { PRODUCER } from './bench-contracts.js';

/** A log's events in their order, so that a reference can do with them what ours does. */
export async function readLog(urls: BenchUrls): Promise<WrittenEvent[]> {
  const pool = barePool(urls.producer, PRODUCER, 1);
  try {
    const { rows } = await pool.query<WrittenEvent>(
      `SELECT headers->>'ce_id' AS id, topic, event_key AS key, headers, payload::text AS payload
         FROM outbox ORDER BY xid, position`,
    );
    return rows;
  } finally {
    await pool.end();
  }
}
