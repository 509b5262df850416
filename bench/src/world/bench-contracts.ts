import {
  Classified,
  ContractRegistry,
  EventContract,
  createEvent,
  defineTopic,
  toHeaders,
  type EventClass,
  type TopicDefinition,
} from '@toandan/contracts';
import { newId } from '@toandan/kernel';
import { IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';

export interface BenchEvent {
  account: string;
  nth: number;
  amount: string;
  filler?: string;
}

export interface BenchContracts {
  readonly contracts: ContractRegistry;
  readonly topic: TopicDefinition;
  readonly eventClass: EventClass<BenchEvent>;
  /** An event whose payload has about this many bytes. */
  readonly make: (account: string, nth: number, bytes?: number) => BenchEvent;
}

/** An event as text, as the outbox would write it. */
export interface WrittenEvent {
  readonly id: string;
  readonly topic: string;
  readonly key: string;
  readonly headers: Record<string, string>;
  readonly payload: string;
}

/** The producing service. */
export const PRODUCER = 'bench';
/** The consuming one. */
export const CONSUMER = 'mirror';

const made = new Map<string, BenchContracts>();

/** One event type on a topic of its own, so that benches do not see each other's events. */
export function benchContracts(tag: string): BenchContracts {
  let known = made.get(tag);
  if (known === undefined) made.set(tag, (known = make(tag)));
  return known;
}

function make(tag: string): BenchContracts {
  const topic = defineTopic({
    name: `${PRODUCER}.account-${tag}.v1`,
    owner: PRODUCER,
    aggregate: `account-${tag}`,
    partitions: 6,
    retention: 'forever',
  });

  @EventContract({
    type: 'bench.amount-moved',
    version: 1,
    topic,
    key: 'account',
    summary: { vi: 'Tài khoản đo có biến động.', en: 'A measured account moved.' },
  })
  class AmountMoved implements BenchEvent {
    @Classified('public')
    @IsString()
    account!: string;

    @Classified('public')
    @IsInt()
    @Min(0)
    nth!: number;

    @Classified('public')
    @IsString()
    amount!: string;

    @Classified('internal')
    @IsOptional()
    @IsString()
    @MaxLength(100_000)
    filler?: string;
  }

  return {
    contracts: ContractRegistry.of([AmountMoved]),
    topic,
    eventClass: AmountMoved,
    make: (account, nth, bytes = 0) => {
      const bare = { account, nth, amount: '1.50' };
      const missing = bytes - JSON.stringify({ ...bare, filler: '' }).length;
      return createEvent(AmountMoved, missing > 0 ? { ...bare, filler: 'x'.repeat(missing) } : bare);
    },
  };
}

/** What the outbox would write for an event, made beforehand: references are spared the making. */
export function written(contracts: ContractRegistry, event: object, service = PRODUCER): WrittenEvent {
  const { contract, key, payload } = contracts.encode(event);
  const id = newId();
  const headers = toHeaders({
    id,
    type: contract.type,
    version: contract.version,
    source: `/${service}`,
    key,
    time: new Date().toISOString(),
    correlationId: newId(),
  });
  return { id, topic: contract.topic.name, key, headers, payload };
}
