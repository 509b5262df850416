import type { KafkaConnection } from '@toandan/messaging';
import { groupLags } from '@toandan/messaging/operations';
import type { Database } from '@toandan/persistence';
import type { RunningService } from './start-service.js';

/**
 * Whether, at one look, no group is behind and no worker has anything to do. An event may pass from a log to a group
 * that was looked at before: only two looks in a row tell that nothing is under way.
 *
 * @param operator sees every service's log
 */
export async function isQuiet(
  operator: Database,
  services: readonly RunningService[],
  kafka: KafkaConnection | undefined,
): Promise<boolean> {
  const lags = await groupLags(operator, { most: 1, ...(kafka && { kafka }) });
  if (lags.some(({ behind }) => behind !== 0)) return false;
  const idle = await Promise.all(services.flatMap(({ workers }) => workers.map((worker) => worker.isIdle())));
  return idle.every(Boolean);
}
