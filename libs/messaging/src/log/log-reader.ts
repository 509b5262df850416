import type { Database, PreparedStatement } from '@toandan/persistence';
import { isAfter, type Cursor } from './cursor.js';

/**
 * One row of a service's log, as it was written.
 *
 * It comes as one text and is taken apart here: reading eight columns a row the ordinary way costs the reader
 * more than everything else that is done with an event.
 */
export class LogRow {
  readonly at: Cursor;
  readonly slice: number;
  readonly topic: string;
  readonly key: string;
  readonly headers: Record<string, string>;
  /** JSON text, byte for byte as appended. */
  readonly payload: string;
  readonly #recordedAt: string;

  constructor(line: string) {
    const [xid, position, slice, recordedAt, topic, key, headers, payload] = line.split(SEPARATOR);
    this.at = { xid: Number(xid), position: Number(position) };
    this.slice = Number(slice);
    this.topic = topic!;
    this.key = key!;
    this.headers = JSON.parse(headers!) as Record<string, string>;
    this.payload = payload!;
    this.#recordedAt = recordedAt!;
  }

  get recordedAt(): Date {
    return new Date(this.#recordedAt);
  }
}

export interface LogPage {
  rows: LogRow[];
  /** Everything up to here has been seen, also rows of other slices or topics. */
  end: Cursor;
  /** True when the log had no more that could be read yet. */
  drained: boolean;
}

export interface LogQuery {
  after: Cursor;
  limit: number;
  /** Absent: all. */
  slices?: readonly number[];
  topics?: readonly string[];
}

/**
 * How many transaction ids one statement looks through at most: a group that wants one topic in a thousand
 * must not run into the statement's time limit on a long log.
 */
const WINDOW = 500_000;

/** See LogReader.check. */
class ForeignLogError extends Error {
  override readonly name = 'ForeignLogError';

  constructor(log: string) {
    super(
      `The log of ${log} was written in another database cluster: move this cluster's transaction counter past it first (docs/adr/0003)`,
    );
  }
}

/** Stands between a row's fields, which hold no control characters: JSON escapes them, the table refuses them. */
const SEPARATOR = '\u001f';

interface Line {
  horizon: string;
  /** Absent when nothing was found. */
  line: string | null;
}

/**
 * Reads a service's log in commit order: by (transaction id, position), and only below the oldest
 * transaction still running. A transaction that is slow to commit therefore holds back what came after it
 * instead of being skipped. Works as the log reader's role, which can read outbox tables and nothing else.
 */
export class LogReader {
  readonly #database: Database;
  readonly #read: PreparedStatement;

  constructor(
    database: Database,
    readonly log: string,
  ) {
    this.#database = database;
    this.#read = {
      name: `read-log-${log}`,
      text: `
      SELECT h.horizon::text AS horizon, e.line
        FROM (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS horizon) h
        LEFT JOIN LATERAL (
             SELECT concat_ws(E'\\x1f', o.xid, o.position, o.slice, o.recorded_at, o.topic, o.event_key,
                              o.headers, o.payload) AS line
               FROM "${log}".outbox o
              WHERE (o.xid, o.position) > ($1::xid8, $2::bigint)
                AND o.xid < h.horizon AND o.xid < $3::xid8
                AND ($4::smallint[] IS NULL OR o.slice = ANY($4::smallint[]))
                AND ($5::text[] IS NULL OR o.topic = ANY($5::text[]))
              ORDER BY o.xid, o.position
              LIMIT $6) e ON true`,
    };
  }

  async read(query: LogQuery): Promise<LogPage> {
    const top = query.after.xid + WINDOW;
    const rows = await this.#database.query<Line>(this.#read, [
      query.after.xid,
      query.after.position,
      top,
      query.slices ?? null,
      query.topics ?? null,
      query.limit,
    ]);
    const horizon = Number(rows[0]!.horizon);
    const found = rows.flatMap(({ line }) => (line === null ? [] : [new LogRow(line)]));
    if (found.length === query.limit) return { rows: found, end: found.at(-1)!.at, drained: false };
    // Below the smaller of both bounds no row can still appear: go on from there.
    const bound: Cursor = { xid: Math.min(horizon, top), position: 0 };
    const end = isAfter(bound, query.after) ? bound : query.after;
    return { rows: found, end, drained: horizon <= top };
  }

  /**
   * Refuses a log whose transaction ids are ahead of the server's, as after a logical restore into a new
   * cluster: its events would stay below no horizon, and none of their aggregates could publish again.
   */
  async check(): Promise<void> {
    const [row] = await this.#database.query<{ ahead: boolean | null }>(
      `SELECT max(xid) >= pg_snapshot_xmax(pg_current_snapshot()) AS ahead FROM "${this.log}".outbox`,
    );
    if (row?.ahead === true) throw new ForeignLogError(this.log);
  }

  /**
   * The cursor from which every event recorded at or after `since` is still to come. It may lie somewhat
   * earlier, since a slow transaction records its events before it commits.
   */
  async cursorAt(since: Date): Promise<Cursor> {
    const rows = await this.#database.query<{ xid: string | null }>(
      `SELECT coalesce(min(xid), pg_snapshot_xmin(pg_current_snapshot()))::text AS xid
         FROM "${this.log}".outbox WHERE recorded_at >= $1`,
      [since],
    );
    return { xid: Number(rows[0]!.xid), position: 0 };
  }
}
