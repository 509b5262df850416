import { listLetters } from '@toandan/messaging/operations';
import type { Database } from '@toandan/persistence';
import type { Check } from './finding.js';

const MOST = 100;

/** A fault of the surroundings must never end in a dead letter: what it did not handle is lost until somebody mends it. */
export async function checkLetters(operator: Database): Promise<Check> {
  const name = 'dead letters';
  const { letters } = await listLetters(operator, { limit: MOST });
  return {
    name,
    compared: letters.length,
    findings: letters.map(({ group, type, topic, reason, error }) => ({
      kind: 'lost',
      check: name,
      what: `${group}: ${type ?? topic}: ${reason}: ${error}`,
    })),
  };
}
