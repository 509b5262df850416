import { describe, expect, it } from '@jest/globals';
import { ContractError } from './contract-error.js';
import { defineTopic } from './topic.js';
import type { TopicDefinition } from './topic.js';

const good: TopicDefinition = {
  name: 'registry.unit.v1',
  owner: 'registry',
  aggregate: 'unit',
  partitions: 12,
  retention: 'forever',
};

describe('defineTopic', () => {
  it('returns a frozen definition', () => {
    const topic = defineTopic({ ...good, retention: { days: 30 } });
    expect(topic).toEqual({ ...good, retention: { days: 30 } });
    expect(Object.isFrozen(topic) && Object.isFrozen(topic.retention)).toBe(true);
  });

  it.each<[string, Partial<TopicDefinition>, RegExp]>([
    ['another owner in the name', { owner: 'reporting' }, /must be named .* "reporting\.unit\.v1"/],
    ['another aggregate in the name', { aggregate: 'organisation' }, /must be named/],
    ['no version', { name: 'registry.unit' }, /must be named/],
    ['version zero', { name: 'registry.unit.v0' }, /must be named/],
    ['more after the version', { name: 'registry.unit.v1x' }, /must be named/],
    ['an owner with a dot', { owner: 'registry.unit', name: 'registry.unit.unit.v1' }, /lower-case words/],
    ['an aggregate in capitals', { aggregate: 'Unit', name: 'registry.Unit.v1' }, /lower-case words/],
    ['no partition', { partitions: 0 }, /partitions from 1 to 256/],
    ['too many partitions', { partitions: 257 }, /partitions from 1 to 256/],
    ['half a partition', { partitions: 1.5 }, /partitions from 1 to 256/],
    ['no day', { retention: { days: 0 } }, /number of days from 1/],
  ])('refuses %s', (_, change, message) => {
    expect(() => defineTopic({ ...good, ...change })).toThrow(ContractError);
    expect(() => defineTopic({ ...good, ...change })).toThrow(message);
  });

  it('takes 1 and 256 partitions', () => {
    expect(defineTopic({ ...good, partitions: 1 }).partitions).toBe(1);
    expect(defineTopic({ ...good, partitions: 256 }).partitions).toBe(256);
  });
});
