import type { Database, Tx } from '@toandan/persistence';
import type { Act, Action } from '../domain/act.js';
import type { ActBook } from '../usecases/act-book.port.js';

interface Row {
  id: string;
  action: Action;
  consumer_group: string;
  letter_ids: string[];
  event_ids: string[];
  reason: string | null;
  by: string;
  at: Date;
}

export class ActTable implements ActBook {
  constructor(private readonly database: Database) {}

  async write(tx: Tx, { id, action, group, letterIds, eventIds, reason, by, at }: Act): Promise<void> {
    await tx.execute(
      `INSERT INTO operator_act (id, action, consumer_group, letter_ids, event_ids, reason, by, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, action, group, letterIds, eventIds, reason ?? null, by, at],
    );
  }

  async newest(before: string | undefined, limit: number): Promise<Act[]> {
    const rows = await this.database.query<Row>(
      `SELECT id, action, consumer_group, letter_ids, event_ids, reason, by, at FROM operator_act
        WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`,
      [before ?? null, limit],
    );
    return rows.map(actOf);
  }
}

function actOf({ consumer_group: group, letter_ids, event_ids, reason, ...rest }: Row): Act {
  return {
    ...rest,
    group,
    letterIds: letter_ids,
    eventIds: event_ids,
    ...(reason === null ? {} : { reason }),
  };
}
