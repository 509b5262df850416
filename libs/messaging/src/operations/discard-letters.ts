import type { Database } from '@toandan/persistence';
import type { Letter } from './letter.js';
import { schemaOfGroup } from './service-schemas.js';
import { changeLetters, lockDeadLetters } from './settle-letters.js';

/**
 * Gives dead letters up, for a reason that is kept with them: their events stay without effect, and what is
 * parked behind them goes on.
 * @throws RefusedError
 */
export async function discardLetters(
  operator: Database,
  request: { group: string; ids: readonly string[]; reason: string },
): Promise<Letter[]> {
  const { group, ids, reason } = request;
  const schema = await schemaOfGroup(operator, group);
  return operator.transaction(async (tx) => {
    const dead = await lockDeadLetters(tx, schema, group, { ids });
    return changeLetters(tx, schema, dead, 'discarded', ` | discarded: ${reason}`);
  });
}
