import type { Database } from '@toandan/persistence';
import { unreadOfTopic } from '../kafka/unread-of-topic.js';
import type { Broker } from './broker.js';
import type { Backlog } from './backlog.js';
import { quoted } from './service-schemas.js';

/** What a group has still to read of a Kafka topic: partition ends less its lanes' places. */
export async function topicBacklog(
  operator: Database,
  kafka: Broker,
  schema: string,
  group: string,
  topic: string,
): Promise<Backlog> {
  const rows = await operator.query<{ lane: number; at_position: string }>(
    `SELECT lane, at_position::text AS at_position FROM ${quoted(schema)}.consumer_lane
      WHERE consumer_group = $1 AND log = $2`,
    [group, topic],
  );
  const places = new Map(rows.map((row) => [row.lane, Number(row.at_position)]));
  const behind = await unreadOfTopic(kafka, topic, places);
  return { behind, atLeast: false, oldest: undefined };
}
