import type { Tx } from '@toandan/persistence';
import { LETTER_COLUMNS, toLetter, type Letter, type LetterRow } from './letter.js';
import { RefusedError } from './refused.js';
import { quoted } from './service-schemas.js';

/** Which letters an operator means: those, or every dead one of the group. */
export type LetterChoice = { readonly ids: readonly string[] } | { readonly all: true };

/**
 * The chosen letters, locked and all of them dead; or nothing at all, with a sentence that names those that
 * are not. So an operator never has to find out which half of a list was done.
 * @throws RefusedError unknown-letters, letter-state
 */
export async function lockDeadLetters(
  tx: Tx,
  schema: string,
  group: string,
  choice: LetterChoice,
): Promise<string[]> {
  if ('all' in choice) {
    const rows = await tx.query<{ id: string }>(
      `SELECT id::text AS id FROM ${quoted(schema)}.dead_letter
        WHERE consumer_group = $1 AND state = 'dead' ORDER BY dead_letter.id FOR UPDATE`,
      [group],
    );
    return rows.map((row) => row.id);
  }
  const ids = [...new Set(choice.ids)];
  const rows = await tx.query<{ id: string; state: string }>(
    `SELECT id::text AS id, state FROM ${quoted(schema)}.dead_letter
      WHERE consumer_group = $1 AND id::text = ANY($2::text[]) ORDER BY dead_letter.id FOR UPDATE`,
    [group, ids],
  );
  refuseUnknown(group, ids, new Set(rows.map((row) => row.id)));
  const others = rows.filter((row) => row.state !== 'dead').map(({ id, state }) => `${id} (${state})`);
  if (others.length > 0) {
    throw new RefusedError(
      'letter-state',
      `Only a dead letter can be replayed or discarded; of ${group} these are not: ${others.join(', ')}`,
      { group, letters: others.join(', ') },
    );
  }
  return ids;
}

function refuseUnknown(group: string, ids: readonly string[], found: ReadonlySet<string>): void {
  const unknown = ids.filter((id) => !found.has(id)).join(', ');
  if (unknown === '') return;
  throw new RefusedError('unknown-letters', `${group} has no letter ${unknown}`, { group, ids: unknown });
}

/** Gives locked letters another state. A note is added to what was known of the failure, not put in its place. */
export async function changeLetters(
  tx: Tx,
  schema: string,
  ids: readonly string[],
  state: 'queued' | 'discarded',
  note = '',
): Promise<Letter[]> {
  const rows = await tx.query<LetterRow>(
    `WITH changed AS (
       UPDATE ${quoted(schema)}.dead_letter
          SET state = $2, error = error || $3, changed_at = clock_timestamp()
        WHERE id = ANY($1::bigint[]) RETURNING *)
     SELECT ${LETTER_COLUMNS} FROM changed ORDER BY changed.id`,
    [ids, state, note],
  );
  return rows.map((row) => toLetter(schema, row));
}
