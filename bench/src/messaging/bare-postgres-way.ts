import type pg from 'pg';
import { barePool } from '../world/bare-pool.js';
import {
  CONSUMER,
  PRODUCER,
  written,
  type BenchContracts,
  type BenchEvent,
} from '../world/bench-contracts.js';
import type { BenchUrls } from '../world/bench-database.js';
import { PAGE } from '../world/bench-topics.js';
import { INSERT_EFFECTS, effectColumns } from '../world/effect-rows.js';
import { APPEND_ONE } from './append-sql.js';
import type { Way } from './latency.js';

const READ = `
  SELECT xid::text AS xid, position::text AS position, headers, payload::text AS payload
    FROM "${PRODUCER}".outbox
   WHERE (xid, position) > ($1::xid8, $2::bigint) AND xid < pg_snapshot_xmin(pg_current_snapshot())
   ORDER BY xid, position LIMIT ${PAGE}`;

const ENTER_INBOX = `
  INSERT INTO inbox (consumer_group, run, event_id)
  SELECT $1, 1, id FROM unnest($2::uuid[]) AS id ON CONFLICT DO NOTHING`;

const MOVE = `
  UPDATE consumer_lane SET at_xid = $2::xid8, at_position = $3, moved_at = clock_timestamp()
   WHERE consumer_group = $1 AND log = 'bench' AND lane = 0`;

interface Row {
  xid: string;
  position: string;
  headers: Record<string, string>;
  payload: string;
}

/** The least that brings an event from its commit to its effect through PostgreSQL, told of each commit at once. */
export async function barePostgresWay(
  urls: BenchUrls,
  contracts: BenchContracts,
  group: string,
): Promise<Way & { close: () => Promise<void> }> {
  const producer = barePool(urls.producer, PRODUCER, 10);
  const reader = barePool(urls.logs, undefined, 1);
  const consumer = barePool(urls.consumer, CONSUMER, 1);
  const handled = new Map<string, number>();
  await consumer.query(
    `INSERT INTO consumer_lane (consumer_group, log, lane, at_xid)
     VALUES ($1, 'bench', 0, pg_snapshot_xmin(pg_current_snapshot()))`,
    [group],
  );
  const start = await consumer.query<{ at: string }>(
    'SELECT at_xid::text AS at FROM consumer_lane WHERE consumer_group = $1',
    [group],
  );
  let at: [string, string] = [start.rows[0]!.at, '0'];
  let committed = 0;
  let seen = 0;
  let busy: Promise<void> | undefined;

  const work = async (): Promise<void> => {
    while (seen < committed) {
      seen = committed;
      const { rows } = await reader.query<Row>(READ, at);
      if (rows.length === 0) continue;
      const last = rows.at(-1)!;
      at = [last.xid, last.position];
      const ids = await handle(consumer, group, rows, at);
      const now = performance.now();
      for (const id of ids) handled.set(id, now);
    }
    busy = undefined;
  };
  return {
    handled,
    send: async (nth) => {
      const event = written(contracts.contracts, contracts.make(`account-${nth % 1_000}`, nth));
      await append(producer, event);
      const done = performance.now();
      committed += 1;
      busy ??= work();
      return { id: event.id, at: done };
    },
    close: async () => {
      await busy;
      await Promise.all([producer.end(), reader.end(), consumer.end()]);
    },
  };
}

async function append(pool: pg.Pool, event: ReturnType<typeof written>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(APPEND_ONE, [
      [event.topic],
      [0],
      [event.key],
      [JSON.stringify(event.headers)],
      [event.payload],
      new Date(Date.now() - 24 * 60 * 60 * 1_000),
    ]);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

async function handle(
  pool: pg.Pool,
  group: string,
  rows: readonly Row[],
  at: [string, string],
): Promise<string[]> {
  const columns = effectColumns(
    rows.map((row) => ({ id: row.headers.ce_id!, payload: JSON.parse(row.payload) as BenchEvent })),
  );
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(ENTER_INBOX, [group, columns[0]]);
    await client.query(INSERT_EFFECTS, columns);
    await client.query(MOVE, [group, ...at]);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
  return columns[0];
}
