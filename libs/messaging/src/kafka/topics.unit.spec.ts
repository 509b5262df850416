import { expect, it } from '@jest/globals';
import type { TopicDefinition } from '@toandan/contracts';
import type { Kafka } from 'kafkajs';
import { createTopics } from './topics.js';

const TOPIC: TopicDefinition = {
  name: 'sample.account.v1',
  owner: 'sample',
  aggregate: 'account',
  partitions: 3,
  retention: 'forever',
};

/** A cluster that has just been told of a topic: each look at it meets the next of these, and then the topic. */
function clusterThat(failures: readonly Error[]): { kafka: Kafka; looks: () => number } {
  let looks = 0;
  const admin = {
    connect: () => Promise.resolve(),
    disconnect: () => Promise.resolve(),
    listTopics: () => Promise.resolve([]),
    createTopics: () => Promise.resolve(true),
    fetchTopicMetadata: () => {
      looks += 1;
      const failure = failures[looks - 1];
      return failure === undefined ? Promise.resolve({ topics: [] }) : Promise.reject(failure);
    },
  };
  return { kafka: { admin: () => admin } as unknown as Kafka, looks: () => looks };
}

const met = (type: string): Error => Object.assign(new Error(type), { type });

it('a new topic is waited for until the broker that is asked knows it and its partitions are led', async () => {
  const wrapped = new Error('retries exceeded', { cause: met('LEADER_NOT_AVAILABLE') });
  const { kafka, looks } = clusterThat([met('UNKNOWN_TOPIC_OR_PARTITION'), wrapped]);
  await expect(createTopics(kafka, [TOPIC], 1)).resolves.toEqual([TOPIC.name]);
  expect(looks()).toBe(3);
});

it('what else goes wrong meanwhile is told', async () => {
  const { kafka } = clusterThat([met('TOPIC_AUTHORIZATION_FAILED')]);
  await expect(createTopics(kafka, [TOPIC], 1)).rejects.toThrow('TOPIC_AUTHORIZATION_FAILED');
});
