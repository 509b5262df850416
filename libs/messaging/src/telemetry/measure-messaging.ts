import { metrics, type BatchObservableResult, type Observable } from '@opentelemetry/api';
import type { Database } from '@toandan/persistence';
import { kafkaClient, type KafkaConnection } from '../kafka/client.js';
import { unreadOfTopic } from '../kafka/unread-of-topic.js';
import { isTopic } from '../operations/lanes.js';
import { ownLanes, type OwnLanes } from './own-lanes.js';
import { unreadOfLog } from './unread-of-log.js';
import { waitingLetters } from './waiting-letters.js';

export interface MeasuredMessaging {
  readonly service: string;
  /** The service's own role. */
  readonly database: Database;
  /** The reader of all logs. */
  readonly logs: Database;
  /** Present with the transport `kafka`. */
  readonly kafka?: KafkaConnection;
}

/** Counting ends here: a group that stands at the beginning of years of events must not make the question expensive. */
const MOST = 100_000;

/**
 * Measures, whenever metrics are collected, what a service's role may see: how far its own groups (and its relay) are
 * behind, and what waits for an operator. Returns what ends it.
 */
export function measureMessaging(measured: MeasuredMessaging): () => void {
  const { service, database } = measured;
  const meter = metrics.getMeter('@toandan/messaging');
  const lag = meter.createObservableGauge('toandan.consumer.lag', {
    description: `Events that a group has not read of a log or topic; of a log at most ${MOST} are counted.`,
    unit: '{event}',
  });
  const age = meter.createObservableGauge('toandan.outbox.age', {
    description:
      'Age of the oldest event in a log that a reader has not taken: a group, or with Kafka the relay.',
    unit: 's',
  });
  const dead = meter.createObservableGauge('toandan.dead.letters', {
    description: 'Events that failed for good and wait for an operator.',
    unit: '{event}',
  });
  const parked = meter.createObservableGauge('toandan.parked.keys', {
    description: 'Keys whose events wait behind one that failed, or for a replay.',
    unit: '{key}',
  });
  const unread = unreadBy(measured, { lag, age });
  const observe = async (result: BatchObservableResult): Promise<void> => {
    for (const letters of await waitingLetters(database)) {
      const labels = { service, group: letters.group };
      result.observe(dead, letters.dead, labels);
      result.observe(parked, letters.parkedKeys, labels);
    }
    for (const lanes of await ownLanes(database)) await unread(result, lanes);
  };
  const all = [lag, age, dead, parked];
  meter.addBatchObservableCallback(observe, all);
  return () => meter.removeBatchObservableCallback(observe, all);
}

type Unread = (result: BatchObservableResult, lanes: OwnLanes) => Promise<void>;

/** Lanes that a transport left behind that is not used any more stand still: they tell nothing. */
function unreadBy(
  { service, logs, kafka: connection }: MeasuredMessaging,
  { lag, age }: { readonly lag: Observable; readonly age: Observable },
): Unread {
  const kafka = connection && kafkaClient(connection, () => undefined);
  return async (result, lanes) => {
    const { group, log } = lanes;
    const labels = { service, group, log };
    if (isTopic(log)) {
      if (kafka !== undefined) result.observe(lag, await unreadOfTopic(kafka, log, placesOf(lanes)), labels);
    } else if ((group === `${service}.relay`) === (kafka !== undefined)) {
      const unread = await unreadOfLog(logs, lanes, MOST);
      result.observe(lag, unread.events, labels);
      result.observe(age, unread.age, labels);
    }
  };
}

function placesOf({ lanes, positions }: OwnLanes): ReadonlyMap<number, number> {
  return new Map(lanes.map((lane, nth) => [lane, Number(positions[nth])]));
}
