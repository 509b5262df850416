import type { KafkaConnection } from '@toandan/messaging';
import { listLetters } from '@toandan/messaging/operations';
import type { Database } from '@toandan/persistence';
import { isQuiet, type RunningService } from '@toandan/service-host';
import { until } from '../world/until.js';

/** The words that a dead letter leaves, for a test that did not expect one. */
export class DeadLettersError extends Error {
  override readonly name = 'DeadLettersError';
}

/**
 * Waits until every event is handled and every worker idle. Two looks in a row must agree: an event may pass from a
 * log to a group that was looked at before.
 * @throws DeadLettersError: some event will never be handled
 */
export async function quiet(
  admin: Database,
  services: readonly RunningService[],
  kafka: KafkaConnection | undefined,
): Promise<void> {
  let looks = 0;
  await until('the services are quiet', async () => {
    looks = (await isQuiet(admin, services, kafka)) ? looks + 1 : 0;
    if (looks === 0) await refuseLetters(admin);
    return looks >= 2;
  });
  await refuseLetters(admin);
}

async function refuseLetters(admin: Database): Promise<void> {
  const { letters } = await listLetters(admin, { states: ['dead'], limit: 1 });
  const [first] = letters;
  if (first) throw new DeadLettersError(`${first.group}: ${first.type ?? first.topic}: ${first.error}`);
}
