import { setTimeout as pause } from 'node:timers/promises';
import type { KafkaConnection } from '@toandan/messaging';
import { groupLags } from '@toandan/messaging/operations';
import type { Database } from '@toandan/persistence';
import type { Client } from '../client/client.js';
import { ANALYST } from '../load/people.js';

const WITHIN_MS = 120_000;
const LOOK_EVERY_MS = 200;

/**
 * Waits until every event is handled and every cell counted: two looks in a row must agree, since an event may pass from
 * a log to a group that was looked at before.
 * @throws Error: what is still behind after two minutes
 */
export async function quiet(
  operator: Database,
  kafka: KafkaConnection | undefined,
  client: Client,
): Promise<void> {
  const deadline = Date.now() + WITHIN_MS;
  let looks = 0;
  for (;;) {
    const behind = await whatIsBehind(operator, kafka, client).catch((error: unknown) => [String(error)]);
    looks = behind.length === 0 ? looks + 1 : 0;
    if (looks === 2) return;
    if (Date.now() > deadline) {
      throw new Error(`After ${WITHIN_MS / 1_000} s still not quiet: ${behind.join('; ')}`);
    }
    await pause(LOOK_EVERY_MS);
  }
}

async function whatIsBehind(
  operator: Database,
  kafka: KafkaConnection | undefined,
  client: Client,
): Promise<string[]> {
  const lags = await groupLags(operator, { most: 1_000, ...(kafka && { kafka }) });
  const behind = lags
    .filter((lag) => lag.behind !== 0)
    .map(({ group, log, behind: events }) => `${group} on ${log ?? 'no log'}: ${events ?? 'unknown'}`);
  const { waiting } = await client.read<{ waiting: number }>(
    ANALYST,
    'aggregation',
    '/api/aggregation/v1/watermark',
  );
  return waiting === 0 ? behind : [...behind, `${waiting} cells`];
}
