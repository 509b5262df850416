import type { Database } from '@toandan/persistence';
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
  const schema = await schemaOfGroup(operator, request.group);
  return operator.transaction(async (tx) => {
    const ids = await lockDeadLetters(tx, schema, request.group, request);
    return changeLetters(tx, schema, ids, 'queued');
  });
}
