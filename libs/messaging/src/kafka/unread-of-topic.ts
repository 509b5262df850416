import type { Kafka } from 'kafkajs';
import { topicEnds } from './topics.js';

/** Events of a topic that lie beyond the places (offsets) of a group's lanes. */
export async function unreadOfTopic(
  kafka: Kafka,
  topic: string,
  places: ReadonlyMap<number, number>,
): Promise<number> {
  let behind = 0;
  for (const { partition, low, high } of await topicEnds(kafka, topic)) {
    // A partition that no member ever held is read from its beginning.
    const place = places.get(partition) ?? low - 1;
    behind += Math.max(0, high - 1 - Math.max(place, low - 1));
  }
  return behind;
}
