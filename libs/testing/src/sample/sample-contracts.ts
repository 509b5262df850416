import {
  Classified,
  ContractRegistry,
  EventContract,
  IsDecimalText,
  createEvent,
  defineTopic,
  type EventClass,
  type TopicDefinition,
} from '@toandan/contracts';
import { IsIn, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';

/** What the sample handler is told to do with an event; see ledger-controller. */
export const BEHAVIOURS = ['ok', 'poison', 'unknown', 'transient', 'slow', 'crash', 'pause'] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];

/** The newest version of the sample event, as handlers get it. */
export interface SampleEvent {
  account: string;
  nth: number;
  amount: string;
  behaviour: Behaviour;
  filler?: string;
}

/** The version before: `amount` was a whole number. */
export interface SampleEventV1 {
  account: string;
  nth: number;
  units: number;
}

export interface SampleContracts {
  readonly contracts: ContractRegistry;
  readonly topic: TopicDefinition;
  readonly type: string;
  readonly eventClass: EventClass<SampleEvent>;
  make(fields: Partial<SampleEvent> & { account: string; nth: number }): SampleEvent;
}

/** A second event type of the same topic, which the sample group does not handle. */
const IGNORED_TYPE = 'sample.account-closed';

/**
 * A small event for transport tests: a numbered movement of an account. Made anew for each test with a topic
 * of its own, so that tests can share a broker.
 */
export function sampleContracts(tag: string): SampleContracts {
  let known = made.get(tag);
  if (known === undefined) made.set(tag, (known = make(tag)));
  return known;
}

const made = new Map<string, SampleContracts>();

function make(tag: string): SampleContracts {
  const topic = defineTopic({
    name: `sample.account-${tag}.v1`,
    owner: 'sample',
    aggregate: `account-${tag}`,
    partitions: 6,
    retention: 'forever',
  });
  const type = 'sample.amount-moved';

  @EventContract({
    type,
    version: 1,
    topic,
    key: 'account',
    summary: { vi: 'Tài khoản mẫu có biến động.', en: 'A sample account moved.' },
  })
  class AmountMovedV1 implements SampleEventV1 {
    @Classified('public')
    @IsString()
    account!: string;

    @Classified('public')
    @IsInt()
    @Min(0)
    nth!: number;

    @Classified('public')
    @IsInt()
    units!: number;
  }

  @EventContract({
    type,
    version: 2,
    topic,
    key: 'account',
    summary: { vi: 'Tài khoản mẫu có biến động.', en: 'A sample account moved.' },
    upcast: ({ account, nth, units }: AmountMovedV1) => ({
      account,
      nth,
      amount: `${units}`,
      behaviour: 'ok',
    }),
  })
  class AmountMovedV2 implements SampleEvent {
    @Classified('public')
    @IsString()
    account!: string;

    @Classified('public')
    @IsInt()
    @Min(0)
    nth!: number;

    @Classified('public')
    @IsDecimalText()
    amount!: string;

    @Classified('public')
    @IsIn(BEHAVIOURS)
    behaviour!: Behaviour;

    @Classified('internal')
    @IsOptional()
    @IsString()
    @MaxLength(2_000_000)
    filler?: string;
  }

  @EventContract({
    type: IGNORED_TYPE,
    version: 1,
    topic,
    key: 'account',
    summary: { vi: 'Tài khoản mẫu đã đóng.', en: 'A sample account was closed.' },
  })
  class AccountClosedV1 {
    @Classified('public')
    @IsString()
    account!: string;
  }

  return {
    contracts: ContractRegistry.of([AmountMovedV1, AmountMovedV2, AccountClosedV1]),
    topic,
    type,
    eventClass: AmountMovedV2,
    make: (fields) => createEvent(AmountMovedV2, { amount: '1.50', behaviour: 'ok', ...fields }),
  };
}
