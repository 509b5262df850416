import type { Database, Tx } from '@toandan/persistence';
import type { Letter } from './letter.js';
import { schemaOfGroup } from './service-schemas.js';
import { changeLetters, lockDeadLetters, type LetterChoice } from './settle-letters.js';

/**
 * Has dead letters tried again. The owner of each letter's lane does it, between its batches, and after a
 * letter also what is parked behind it: in order, and never beside live events of the same key.
 * @throws RefusedError
 */
export async function queueLetters(
  operator: Database,
  request: { group: string } & LetterChoice,
): Promise<Letter[]> {
  return operator.transaction((tx) => queueLettersIn(tx, request));
}

/** The same in a transaction that holds more, such as who did it. @throws RefusedError */
export async function queueLettersIn(tx: Tx, request: { group: string } & LetterChoice): Promise<Letter[]> {
  const schema = await schemaOfGroup(tx, request.group);
  const ids = await lockDeadLetters(tx, schema, request.group, request);
  return changeLetters(tx, schema, ids, 'queued');
}
