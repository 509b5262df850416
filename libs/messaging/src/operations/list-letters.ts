import type { Database } from '@toandan/persistence';
import type { DeadLetterState } from '../consumer/dead-letters.js';
import { LETTER_COLUMNS, toLetter, type Letter, type LetterRow } from './letter.js';
import { quoted, schemaOfGroup, serviceSchemas } from './service-schemas.js';

export interface LetterFilter {
  group?: string;
  /** Absent: those that wait. */
  states?: readonly DeadLetterState[];
  key?: string;
  limit: number;
  /** Where the page before ended: its `next`. */
  after?: LetterPlace;
}

/** A letter's place among all services' letters. */
export interface LetterPlace {
  readonly service: string;
  readonly id: string;
}

export interface LetterPage {
  readonly letters: readonly Letter[];
  /** Absent: there are no more. */
  readonly next?: LetterPlace;
}

const WAITING: readonly DeadLetterState[] = ['dead', 'parked', 'queued'];

/**
 * Letters in the order in which they came, service by service.
 * @throws RefusedError unknown-group
 */
export async function listLetters(operator: Database, filter: LetterFilter): Promise<LetterPage> {
  const { group, after, limit } = filter;
  const schemas =
    group === undefined ? await serviceSchemas(operator) : [await schemaOfGroup(operator, group)];
  const letters: Letter[] = [];
  for (const schema of schemas.filter((one) => after === undefined || one >= after.service)) {
    const afterId = after?.service === schema ? after.id : '0';
    // One more than asked for tells whether there is a next page.
    letters.push(...(await lettersOf(operator, schema, filter, afterId, limit + 1 - letters.length)));
    if (letters.length > limit) break;
  }
  if (letters.length <= limit) return { letters };
  const page = letters.slice(0, limit);
  const { service, id } = page.at(-1)!;
  return { letters: page, next: { service, id } };
}

async function lettersOf(
  operator: Database,
  schema: string,
  filter: LetterFilter,
  afterId: string,
  limit: number,
): Promise<Letter[]> {
  const rows = await operator.query<LetterRow>(
    `SELECT ${LETTER_COLUMNS} FROM ${quoted(schema)}.dead_letter
      WHERE dead_letter.id > $1::bigint AND state = ANY($2::text[])
        AND ($3::text IS NULL OR consumer_group = $3) AND ($4::text IS NULL OR event_key = $4)
      ORDER BY dead_letter.id LIMIT $5`,
    [afterId, filter.states ?? WAITING, filter.group ?? null, filter.key ?? null, limit],
  );
  return rows.map((row) => toLetter(schema, row));
}
