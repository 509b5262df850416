import type { Database } from '@toandan/persistence';
import { LETTER_COLUMNS, toLetter, type Letter, type LetterRow } from './letter.js';
import { RefusedError } from './refused.js';
import { quoted, schemaOfGroup } from './service-schemas.js';

/** A letter whole: as it came, whatever is in it. Who shows it to a person decides what of it may be seen. */
export interface WholeLetter extends Letter {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** @throws RefusedError unknown-group, unknown-letters */
export async function showLetter(operator: Database, group: string, id: string): Promise<WholeLetter> {
  const schema = await schemaOfGroup(operator, group);
  const [row] = await operator.query<LetterRow & { headers: Record<string, string>; payload: Buffer }>(
    `SELECT ${LETTER_COLUMNS}, headers, payload FROM ${quoted(schema)}.dead_letter
      WHERE consumer_group = $1 AND dead_letter.id::text = $2`,
    [group, id],
  );
  if (row === undefined) {
    throw new RefusedError('unknown-letters', `${group} has no letter ${id}`, { group, ids: id });
  }
  return { ...toLetter(schema, row), headers: row.headers, body: row.payload };
}
