import type { Database, Tx } from '@toandan/persistence';
import type { Award, Revocation } from '../domain/award.js';
import type { AwardStore, Recorded } from '../usecases/award-store.port.js';
import { AWARD_COLUMNS, awardOf, type AwardRow } from './award-row.js';

/** Absent: not asked. */
export interface AwardFilter {
  readonly unitId?: string;
  /** Of conferral; awards without a published date are in no year. */
  readonly year?: number;
  readonly exercise: boolean;
}

/** Date ('' where none is known) and id of the last one given out. The list goes from the newest to those without a date. */
export interface After {
  readonly date: string;
  readonly id: string;
}

export class AwardRepository implements AwardStore {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, award: Award, { by, at }: Recorded): Promise<void> {
    await tx.execute(
      `INSERT INTO award (id, version, unit_id, exercise, forms, conferred_by, conferred, decision_number, collectives,
                          individuals, models, reason, split, source, note, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [
        award.id,
        award.version,
        award.unitId,
        award.exercise,
        JSON.stringify(award.forms),
        award.conferredBy,
        award.conferred ?? null,
        award.decisionNumber ?? null,
        award.collectives ?? null,
        award.individuals ?? null,
        award.models ?? null,
        award.reason,
        JSON.stringify(award.split),
        award.source ?? null,
        award.note ?? null,
        by,
        at,
      ],
    );
  }

  async revoke(
    tx: Tx,
    { id, version, revocation }: Award & { readonly revocation: Revocation },
    { by, at }: Recorded,
  ): Promise<boolean> {
    const { count } = await tx.execute(
      `UPDATE award SET version = $2, revoked_on = $4, revocation_ground = $5, revocation_reason = $6,
                        revoked_by = $7, revoked_at = $8
        WHERE id = $1 AND version = $3`,
      [id, version, version - 1, revocation.on, revocation.ground, revocation.reason, by, at],
    );
    return count === 1;
  }

  async find(id: string): Promise<Award | undefined> {
    const [row] = await this.database.query<AwardRow>(`SELECT ${AWARD_COLUMNS} FROM award WHERE id = $1`, [
      id,
    ]);
    return row && awardOf(row);
  }

  /** One more than `limit` where there is more. */
  async list(
    { unitId, year, exercise }: AwardFilter,
    after: After | undefined,
    limit: number,
  ): Promise<Award[]> {
    const rows = await this.database.query<AwardRow>(
      `SELECT ${AWARD_COLUMNS} FROM award
        WHERE exercise = $1
          AND ($2::uuid IS NULL OR unit_id = $2)
          AND ($3::text IS NULL OR left(conferred, 4) = $3)
          AND ($4::text IS NULL OR (coalesce(conferred, ''), id) < ($4, $5::uuid))
        ORDER BY coalesce(conferred, '') DESC, id DESC LIMIT $6`,
      [
        exercise,
        unitId ?? null,
        year === undefined ? null : String(year),
        after?.date ?? null,
        after?.id ?? null,
        limit + 1,
      ],
    );
    return rows.map(awardOf);
  }
}
