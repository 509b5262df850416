import type { Database, Tx } from '@toandan/persistence';
import type { Letter } from './letter.js';
import { schemaOfGroup } from './service-schemas.js';
import { changeLetters, lockDeadLetters } from './settle-letters.js';

export interface DiscardRequest {
  readonly group: string;
  readonly ids: readonly string[];
  readonly reason: string;
}

/**
 * Gives dead letters up, for a reason that is kept with them: their events stay without effect, and what is
 * parked behind them goes on.
 * @throws RefusedError
 */
export async function discardLetters(operator: Database, request: DiscardRequest): Promise<Letter[]> {
  return operator.transaction((tx) => discardLettersIn(tx, request));
}

/** The same in a transaction that holds more, such as who did it. @throws RefusedError */
export async function discardLettersIn(tx: Tx, { group, ids, reason }: DiscardRequest): Promise<Letter[]> {
  const schema = await schemaOfGroup(tx, group);
  const dead = await lockDeadLetters(tx, schema, group, { ids });
  return changeLetters(tx, schema, dead, 'discarded', ` | discarded: ${reason}`);
}
