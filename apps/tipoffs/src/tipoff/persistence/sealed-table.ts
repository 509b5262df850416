import type { Tx } from '@toandan/persistence';
import type { SealedRow, SealedRows } from '../usecases/rewrap.usecase.js';

/** The sealed texts of one table, for wrapping them anew. */
export class SealedTable implements SealedRows {
  constructor(private readonly table: 'tipoff_content' | 'reporter_identity') {}

  async notUnder(tx: Tx, kid: string, afterId: string | undefined, limit: number): Promise<SealedRow[]> {
    return tx.query<SealedRow & Record<string, unknown>>(
      `SELECT tipoff_id AS "tipoffId", kid, sealed AS jwe FROM ${this.table}
        WHERE kid <> $1 AND ($2::uuid IS NULL OR tipoff_id > $2)
        ORDER BY tipoff_id LIMIT $3 FOR UPDATE SKIP LOCKED`,
      [kid, afterId ?? null, limit],
    );
  }

  async replace(tx: Tx, rows: readonly SealedRow[]): Promise<void> {
    await tx.execute(
      `UPDATE ${this.table} AS t SET kid = n.kid, sealed = n.sealed
         FROM unnest($1::uuid[], $2::text[], $3::text[]) AS n (id, kid, sealed) WHERE t.tipoff_id = n.id`,
      [rows.map(({ tipoffId }) => tipoffId), rows.map(({ kid }) => kid), rows.map(({ jwe }) => jwe)],
    );
  }
}
