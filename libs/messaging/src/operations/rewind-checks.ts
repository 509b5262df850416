import type { Tx } from '@toandan/persistence';
import { TopicsMissingError, checkTopics, topicEnds } from '../kafka/topics.js';
import { archivedUntil } from '../log/archived-until.js';
import type { Broker } from './broker.js';
import type { GroupRow } from './group-row.js';
import { isTopic, type LanePlace } from './lanes.js';
import { RefusedError } from './refused.js';
import { CLOCK_MARGIN_MS, type RewindTo, type TargetOf } from './rewind-target.js';
import { quoted, requireService } from './service-schemas.js';

/** A log that has lost its older months cannot bring again what was in them. */
export async function refuseArchived(
  tx: Tx,
  group: string,
  logs: readonly string[],
  to: RewindTo,
): Promise<void> {
  for (const log of logs.filter((one) => !isTopic(one))) {
    await requireService(tx, log);
    const until = await archivedUntil(tx, log);
    if (until === undefined) continue;
    const earliest = new Date(until.getTime() + CLOCK_MARGIN_MS);
    if (to !== 'beginning' && to >= earliest) continue;
    throw new RefusedError(
      'archived',
      `The log of ${log} was archived up to ${until.toISOString()}: ${group} can be rewound to ${earliest.toISOString()} at the earliest`,
      { group, log, until: until.toISOString(), earliest: earliest.toISOString() },
    );
  }
}

/**
 * "To a time" means that older events are passed over. Where the group has not read them yet, that would not
 * repeat events but skip them; those it passes over already do not count.
 */
export async function refuseUnread(
  tx: Tx,
  group: string,
  lanes: readonly LanePlace[],
  declared: GroupRow,
  to: Date,
  targetOf: TargetOf,
): Promise<void> {
  for (const [log, places] of Map.groupBy(lanes, (lane) => lane.log)) {
    const unread = isTopic(log)
      ? places.some(({ lane, at }) => (targetOf(log, lane)?.position ?? at.position) > at.position)
      : await hasUnread(tx, log, places, declared, to);
    if (!unread) continue;
    throw new RefusedError(
      'unread',
      `${group} has not yet read everything of ${log} before ${to.toISOString()}, which would be skipped: choose an earlier time`,
      { group, log, time: to.toISOString() },
    );
  }
}

async function hasUnread(
  tx: Tx,
  log: string,
  places: readonly LanePlace[],
  { topics, not_before }: GroupRow,
  to: Date,
): Promise<boolean> {
  const [row] = await tx.query<{ unread: boolean }>(
    `SELECT EXISTS (
       SELECT 1 FROM unnest($1::integer[], $2::xid8[], $3::bigint[]) AS l (lane, xid, position)
         JOIN ${quoted(log)}.outbox o ON o.slice = l.lane AND (o.xid, o.position) > (l.xid, l.position)
        WHERE o.recorded_at < $4 AND o.topic = ANY($5::text[])
          AND ($6::timestamptz IS NULL OR o.recorded_at >= $6)) AS unread`,
    [
      places.map((place) => place.lane),
      places.map((place) => place.at.xid),
      places.map((place) => place.at.position),
      to,
      topics,
      not_before,
    ],
  );
  return row!.unread;
}

/** Kafka's part: the topics are there, and still hold their beginning where that is asked for. */
export async function checkKafka(
  kafka: Broker | undefined,
  group: string,
  logs: readonly string[],
  to: RewindTo,
): Promise<void> {
  const topics = logs.filter(isTopic);
  if (topics.length === 0) return;
  if (kafka === undefined) {
    if (to === 'beginning') return;
    throw new RefusedError(
      'kafka-needed',
      `${group} reads from Broker, which must be asked where ${to.toISOString()} is: configure its brokers`,
      { group, time: to.toISOString() },
    );
  }
  try {
    await checkTopics(kafka, topics);
  } catch (error) {
    if (!(error instanceof TopicsMissingError)) throw error;
    throw new RefusedError('unknown-topics', error.message, { group, topics: topics.join(', ') });
  }
  if (to !== 'beginning') return;
  for (const topic of topics) {
    if ((await topicEnds(kafka, topic)).every((partition) => partition.low === 0)) continue;
    throw new RefusedError(
      'kafka-trimmed',
      `Kafka no longer holds the beginning of ${topic}: ${group} can only be rewound to a time`,
      { group, topic },
    );
  }
}
