import { calendarDate } from '@toandan/kernel';
import type { Database, Tx } from '@toandan/persistence';
import type { Channel } from '../domain/channel.js';
import type { IdentityAccess } from '../domain/identity-access.js';
import type { State, Step, Tipoff } from '../domain/tipoff.js';
import { TipoffError } from '../domain/tipoff-error.js';
import type {
  Intake,
  ListPlace,
  TipoffCount,
  TipoffFilter,
  TipoffStore,
} from '../usecases/tipoff-store.port.js';

interface TipoffRow {
  id: string;
  unit_id: string;
  channel: Channel;
  state: State;
  version: number;
  received_at: Date;
  received_on: string;
  anonymous: boolean;
  exercise: boolean;
}

const COLUMNS = `id, unit_id, channel, state, version, received_at, received_on::text AS received_on, anonymous, exercise`;

/** One round trip for all that a tip-off is. */
const INSERT = {
  name: 'insert-tipoff',
  text: `
  WITH head AS (
    INSERT INTO tipoff (id, unit_id, channel, state, version, received_at, received_on, anonymous, exercise,
                        receipt_hash, recorded_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)),
  said AS (INSERT INTO tipoff_content (tipoff_id, kid, sealed) VALUES ($1, $12, $13))
  INSERT INTO reporter_identity (tipoff_id, kid, sealed)
  SELECT $1::uuid, $14::text, $15::text WHERE $15::text IS NOT NULL`,
};

/** Tip-offs in PostgreSQL. */
export class TipoffTable implements TipoffStore {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, { tipoff, receiptHash, recordedBy, content, identity }: Intake): Promise<void> {
    await tx.execute(INSERT, [
      tipoff.id,
      tipoff.unitId,
      tipoff.channel,
      tipoff.state,
      tipoff.version,
      tipoff.receivedAt,
      tipoff.receivedOn,
      tipoff.anonymous,
      tipoff.exercise,
      Buffer.from(receiptHash),
      recordedBy ?? null,
      content.kid,
      content.jwe,
      identity?.kid ?? null,
      identity?.jwe ?? null,
    ]);
  }

  async find(id: string): Promise<Tipoff | undefined> {
    const [row] = await this.database.query<TipoffRow>(`SELECT ${COLUMNS} FROM tipoff WHERE id = $1`, [id]);
    return row && tipoffOf(row);
  }

  async saveStep(tx: Tx, { tipoffId, version, state, by, at }: Step): Promise<void> {
    const { count } = await tx.execute(
      'UPDATE tipoff SET state = $3, version = $2 WHERE id = $1 AND version = $2 - 1',
      [tipoffId, version, state],
    );
    if (count !== 1) throw new TipoffError('tipoff.version-conflict');
    await tx.execute(
      'INSERT INTO tipoff_step (tipoff_id, version, state, by, at) VALUES ($1, $2, $3, $4, $5)',
      [tipoffId, version, state, by, at],
    );
  }

  async contentOf(tx: Tx, id: string): Promise<string | undefined> {
    return sealedOf(tx, 'tipoff_content', id);
  }

  async identityOf(tx: Tx, id: string): Promise<string | undefined> {
    return sealedOf(tx, 'reporter_identity', id);
  }

  async stateOf(receiptHashes: readonly Uint8Array[]): Promise<State | undefined> {
    const [row] = await this.database.query<{ state: State }>(
      'SELECT state FROM tipoff WHERE receipt_hash = ANY ($1::bytea[])',
      [receiptHashes.map((hash) => Buffer.from(hash))],
    );
    return row?.state;
  }

  async list(filter: TipoffFilter, after: ListPlace | undefined, limit: number): Promise<Tipoff[]> {
    const rows = await this.database.query<TipoffRow>(
      `SELECT ${COLUMNS} FROM tipoff
        WHERE ($1::uuid[] IS NULL OR unit_id = ANY ($1))
          AND ($2::text IS NULL OR state = $2)
          AND ($3::text IS NULL OR channel = $3)
          AND ($4::boolean IS NULL OR exercise = $4)
          AND ($5::timestamptz IS NULL OR (received_at, id) < ($5, $6::uuid))
        ORDER BY received_at DESC, id DESC LIMIT $7`,
      [
        filter.units ?? null,
        filter.state ?? null,
        filter.channel ?? null,
        filter.exercise ?? null,
        after?.receivedAt ?? null,
        after?.id ?? null,
        limit,
      ],
    );
    return rows.map(tipoffOf);
  }

  async count({ units }: Pick<TipoffFilter, 'units'>, year: number): Promise<TipoffCount[]> {
    return this.database.query<TipoffCount & Record<string, unknown>>(
      `SELECT channel, state, exercise, count(*)::integer AS count FROM tipoff
        WHERE ($1::uuid[] IS NULL OR unit_id = ANY ($1))
          AND received_on >= make_date($2, 1, 1) AND received_on <= make_date($2, 12, 31)
        GROUP BY channel, state, exercise ORDER BY exercise, channel, state`,
      [units ?? null, year],
    );
  }

  async saveAccess(tx: Tx, { id, tipoffId, custodian, reason, from, until }: IdentityAccess): Promise<void> {
    await tx.execute(
      `INSERT INTO identity_access (id, tipoff_id, custodian, reason, from_at, until_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, tipoffId, custodian, reason, from, until],
    );
  }

  async lastAccess(tx: Tx, tipoffId: string, custodian: string): Promise<IdentityAccess | undefined> {
    const [row] = await tx.query<IdentityAccess & Record<string, unknown>>(
      `SELECT id, tipoff_id AS "tipoffId", custodian, reason, from_at AS "from", until_at AS "until"
         FROM identity_access WHERE tipoff_id = $1 AND custodian = $2 ORDER BY until_at DESC LIMIT 1`,
      [tipoffId, custodian],
    );
    return row;
  }
}

async function sealedOf(
  tx: Tx,
  table: 'tipoff_content' | 'reporter_identity',
  id: string,
): Promise<string | undefined> {
  const [row] = await tx.query<{ sealed: string }>(`SELECT sealed FROM ${table} WHERE tipoff_id = $1`, [id]);
  return row?.sealed;
}

function tipoffOf({ id, unit_id, channel, state, version, anonymous, exercise, ...row }: TipoffRow): Tipoff {
  return {
    id,
    unitId: unit_id,
    channel,
    state,
    version,
    receivedAt: row.received_at,
    receivedOn: calendarDate(row.received_on),
    anonymous,
    exercise,
  };
}
