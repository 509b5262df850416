import type { Tx } from '@toandan/persistence';
import { RefusedError } from './refused.js';
import { quoted } from './service-schemas.js';

/** What a group declared of itself when it last started. */
export interface GroupRow {
  run: number;
  /** Where it was asked to begin, or sent back to; null: at the beginning. */
  not_before: Date | null;
  effects: string[];
  repeatable: boolean;
  topics: string[];
}

/** The group's row, locked: two rewinds of one group come one after the other. */
export async function lockGroup(tx: Tx, schema: string, group: string): Promise<GroupRow> {
  const [row] = await tx.query<GroupRow>(
    `SELECT run, not_before, effects, repeatable, topics FROM ${quoted(schema)}.consumer_group WHERE name = $1 FOR UPDATE`,
    [group],
  );
  if (row === undefined) {
    throw new RefusedError('unknown-group', `There is no consumer group "${group}"`, { group });
  }
  return row;
}
