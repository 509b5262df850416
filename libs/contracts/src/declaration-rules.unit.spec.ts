import { describe, expect, it } from '@jest/globals';
import { IsOptional, IsString } from 'class-validator';
import { Classified } from './classified.js';
import { ContractError } from './contract-error.js';
import { ContractRegistry } from './contract-registry.js';
import { EventContract } from './event-contract.js';
import type { EventClass, EventDeclaration } from './event-contract.js';
import { defineTopic } from './topic.js';
import type { TopicDefinition } from './topic.js';

const topic = defineTopic({
  name: 'orders.order.v1',
  owner: 'orders',
  aggregate: 'order',
  partitions: 3,
  retention: 'forever',
});
const good: EventDeclaration = {
  type: 'orders.order-placed',
  version: 1,
  topic,
  key: 'orderId',
  summary: { vi: 'Đơn hàng được đặt.', en: 'An order was placed.' },
};
const upcast = (previous: object): object => previous;

/** A new event class, declared at run time as no compiler would let it be written down. */
function placed(change: Partial<EventDeclaration> = {}): EventClass {
  class Placed {
    @Classified('public')
    @IsString()
    orderId!: string;

    @Classified('public')
    @IsOptional()
    @IsString()
    note?: string;

    @Classified('public')
    @IsString({ each: true })
    lines!: string[];
  }
  (EventContract({ ...good, ...change }) as (target: EventClass) => void)(Placed);
  return Placed;
}

function otherTopic(change: Partial<TopicDefinition>): Partial<EventDeclaration> {
  return { topic: { ...topic, ...change } };
}

describe('what a registry refuses', () => {
  it('takes classes that keep every rule, in any order', () => {
    const [one, two] = [placed(), placed({ version: 2, upcast })];
    expect(ContractRegistry.of([two, one]).contracts()).toMatchObject([{ version: 1 }, { version: 2 }]);
  });

  it.each<[string, () => EventClass[], string]>([
    ['a class that declares nothing', () => [class Bare {}], 'Bare is not an event: add @EventContract'],
    [
      'a version declared twice',
      () => [placed(), placed()],
      '"orders.order-placed" v1 is declared by both Placed and Placed: give one a new version.',
    ],
    ['a gap in versions', () => [placed(), placed({ version: 3, upcast })], 'has no v2 before v3'],
    ['a first version other than 1', () => [placed({ version: 2, upcast })], 'has no v1 before v2'],
    ['version 0', () => [placed({ version: 0 })], 'must be a whole number from 1'],
    ['half a version', () => [placed({ version: 1.5 })], 'must be a whole number from 1'],
    [
      'a missing upcaster',
      () => [placed(), placed({ version: 2 })],
      'needs an upcaster from v1: add upcast.',
    ],
    ['a superfluous upcaster', () => [placed({ upcast })], 'has nothing to be upcast from: remove upcast.'],
    ['a key that is no field', () => [placed({ key: 'id' })], 'its key "id" is not one of its fields'],
    ['a key that may be absent', () => [placed({ key: 'note' })], 'must be a required field of type string'],
    ['a key that is no text', () => [placed({ key: 'lines' })], 'must be a required field of type string'],
    [
      'a type of another owner',
      () => [placed({ type: 'billing.order-placed' })],
      'type "billing.order-placed" must be "orders."',
    ],
    ['a type whose owner is only a prefix', () => [placed({ type: 'orders2.placed' })], 'must be "orders."'],
    ['a type in capitals', () => [placed({ type: 'orders.OrderPlaced' })], 'one hyphenated name'],
    ['a summary in one language', () => [placed({ summary: { vi: ' ', en: 'x' } })], 'write vi and en'],
    ['a summary without English', () => [placed({ summary: { vi: 'x', en: '' } })], 'write vi and en'],
    ['a topic by hand that is malformed', () => [placed(otherTopic({ partitions: 0 }))], 'partitions from 1'],
    [
      'a topic defined twice differently',
      () => [placed(), placed({ type: 'orders.order-paid', ...otherTopic({ partitions: 6 }) })],
      'Topic orders.order.v1 is defined differently for Placed and Placed: share one definition.',
    ],
    [
      'a second owner of a topic’s name',
      () => [placed(), placed({ type: 'billing.order-placed', ...otherTopic({ owner: 'billing' }) })],
      'Topic "orders.order.v1" must be named <owner>.<aggregate>.v<n>: write "billing.order.v1".',
    ],
    [
      'a topic kept for two lengths of time',
      () => [placed(), placed({ type: 'orders.order-paid', ...otherTopic({ retention: { days: 3 } }) })],
      'is defined differently',
    ],
    [
      'a topic that changes between versions',
      () => [placed(), placed({ version: 2, upcast, ...otherTopic({ name: 'orders.order.v2' }) })],
      'v2 is on topic orders.order.v2 but v1 on orders.order.v1: keep one topic.',
    ],
  ])('refuses %s', (_, classes, message) => {
    expect(() => ContractRegistry.of(classes())).toThrow(ContractError);
    expect(() => ContractRegistry.of(classes())).toThrow(message);
  });

  it('takes the same topic written down twice alike', () => {
    const paid = placed({ type: 'orders.order-paid', ...otherTopic({}) });
    expect(ContractRegistry.of([placed(), paid]).topics()).toEqual([topic]);
  });

  it('does not let a subclass inherit its parent’s declaration', () => {
    const parent = placed();
    class Child extends parent {}
    expect(() => ContractRegistry.of([Child])).toThrow('Child is not an event');
  });
});
