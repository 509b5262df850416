import type { Database, Tx } from '@toandan/persistence';
import type { HttpLog } from '@toandan/platform-http';
import {
  nextEntry,
  type AuditAct,
  type AuditAction,
  type AuditEntry,
  type AuditHead,
} from '../audit-entry.js';
import type { AuditLog } from '../usecases/audit-log.port.js';

interface Row {
  seq: string;
  at: Date;
  by: string;
  action: AuditAction;
  tipoff_id: string | null;
  details: Record<string, string | number>;
  previous: string;
  hash: string;
}

/** `seq` is a text here, so whoever orders by it must name the column: by texts, 10 comes before 2. */
const COLUMNS = 'seq::text AS seq, at, by, action, tipoff_id, details, previous, hash';
const PAGE = 1_000;

/**
 * The chain in PostgreSQL: a table that refuses change and removal, and one row that says where it ends. Whoever
 * appends locks that row, so that each entry follows exactly one.
 */
export class AuditTable implements AuditLog {
  constructor(
    private readonly database: Database,
    private readonly log: HttpLog,
  ) {}

  async append(tx: Tx, act: AuditAct): Promise<AuditHead> {
    const entry = nextEntry(await readHead(tx, 'FOR UPDATE'), act);
    const { seq, at, by, action, tipoffId, details, previous, hash } = entry;
    await tx.execute(
      `INSERT INTO audit_entry (seq, at, by, action, tipoff_id, details, previous, hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [seq, at, by, action, tipoffId ?? null, JSON.stringify(details ?? {}), previous, hash],
    );
    await tx.execute('UPDATE audit_head SET seq = $1, hash = $2', [seq, hash]);
    // A place outside of the database where the end was seen: a chain made anew does not fit it.
    tx.afterCommit(() => this.log.write('info', 'audit-head', { text: `${seq} ${hash}` }));
    return { seq, hash };
  }

  async head(): Promise<AuditHead> {
    return readHead(this.database, '');
  }

  async *entries(upTo: number): AsyncIterable<AuditEntry> {
    let last = 0;
    for (;;) {
      const rows = await this.database.query<Row>(
        // Entries with numbers below 1 can only have been put in by force; they must be met too.
        `SELECT ${COLUMNS} FROM audit_entry WHERE ($1 = 0 OR seq > $1) AND seq <= $2 ORDER BY audit_entry.seq LIMIT ${PAGE}`,
        [last, upTo],
      );
      for (const row of rows) yield entryOf(row);
      if (rows.length < PAGE) return;
      last = Number(rows.at(-1)!.seq);
    }
  }

  async of(tipoffId: string, before: number | undefined, limit: number): Promise<AuditEntry[]> {
    const rows = await this.database.query<Row>(
      `SELECT ${COLUMNS} FROM audit_entry
        WHERE tipoff_id = $1 AND ($2::bigint IS NULL OR seq < $2) ORDER BY audit_entry.seq DESC LIMIT $3`,
      [tipoffId, before ?? null, limit],
    );
    return rows.map(entryOf);
  }
}

async function readHead(from: Pick<Database | Tx, 'query'>, lock: '' | 'FOR UPDATE'): Promise<AuditHead> {
  const [row] = await from.query<{ seq: string; hash: string }>(
    `SELECT seq::text AS seq, hash FROM audit_head ${lock}`,
  );
  return { seq: Number(row!.seq), hash: row!.hash };
}

function entryOf({ seq, tipoff_id: tipoffId, details, ...rest }: Row): AuditEntry {
  return {
    ...rest,
    seq: Number(seq),
    ...(tipoffId === null ? {} : { tipoffId }),
    ...(Object.keys(details).length === 0 ? {} : { details }),
  };
}
