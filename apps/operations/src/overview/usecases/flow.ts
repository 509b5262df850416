import { setTimeout as pause } from 'node:timers/promises';
import type { KafkaConnection } from '@toandan/messaging';
import { groupLags, type GroupLag } from '@toandan/messaging/operations';
import type { Database } from '@toandan/persistence';

export const BROKER_STATES = ['none', 'answers', 'silent'] as const;

/** `none`: events travel through the database alone. */
export type BrokerState = (typeof BROKER_STATES)[number];

export interface Flow {
  readonly broker: BrokerState;
  readonly groups: readonly GroupLag[];
}

/** Counting stops here: more is "at least", and the page must not be what makes the database busy. */
const MOST = 10_000;
const PATIENCE_MS = 4_000;

/** How far every group is. A broker that does not answer hides what is unread in it, and nothing else. */
export async function flowOf(database: Database, kafka: KafkaConnection | undefined): Promise<Flow> {
  if (kafka === undefined) return { broker: 'none', groups: await groupLags(database, { most: MOST }) };
  const stop = new AbortController();
  const asking = groupLags(database, { most: MOST, kafka }).catch(() => undefined);
  const tooLong = pause(PATIENCE_MS, undefined, { signal: stop.signal }).catch(() => undefined);
  const groups = await Promise.race([asking, tooLong]);
  stop.abort();
  if (groups !== undefined) return { broker: 'answers', groups };
  return { broker: 'silent', groups: await groupLags(database, { most: MOST }) };
}
