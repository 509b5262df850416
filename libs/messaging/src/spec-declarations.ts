import 'reflect-metadata';
import { Controller, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  Classified,
  ContractRegistry,
  EventContract,
  defineTopic,
  type EventClass,
  type TopicDefinition,
} from '@toandan/contracts';
import type { Tx } from '@toandan/persistence';
import { IsString } from 'class-validator';
import { defineConsumerGroup } from './consumer/group.js';
import { OnEvent } from './consumer/on-event.decorator.js';
import type { ReceivedEvent } from './consumer/received-event.js';
import type { KafkaTransport } from './kafka/kafka-transport.js';
import type { PostgresTransport } from './postgres/postgres-transport.js';

const summary = { vi: 'Tài khoản mẫu đã mở.', en: 'A sample account was opened.' };

export const accountTopic = defineTopic({
  name: 'sample.account.v1',
  owner: 'sample',
  aggregate: 'account',
  partitions: 2,
  retention: 'forever',
});

@EventContract({ type: 'sample.account-opened', version: 1, topic: accountTopic, key: 'account', summary })
export class AccountOpenedV1 {
  @Classified('public')
  @IsString()
  account!: string;
}

@EventContract({
  type: 'sample.account-opened',
  version: 2,
  topic: accountTopic,
  key: 'account',
  summary,
  upcast: ({ account }: AccountOpenedV1) => ({ account }),
})
export class AccountOpenedV2 {
  @Classified('public')
  @IsString()
  account!: string;
}

/** In nobody's list. */
@EventContract({ type: 'sample.account-lost', version: 1, topic: accountTopic, key: 'account', summary })
class AccountLostV1 {
  @Classified('public')
  @IsString()
  account!: string;
}

@EventContract({
  type: 'mirror.account-copied',
  version: 1,
  topic: accountTopic,
  key: 'account',
  summary,
})
class AccountCopiedV1 {
  @Classified('public')
  @IsString()
  account!: string;
}

const SAMPLE: readonly EventClass[] = [AccountOpenedV1, AccountOpenedV2];

/** What the sample's contracts are, also with more of them. */
export function sampleContracts(...more: EventClass[]): ContractRegistry {
  return ContractRegistry.of([...SAMPLE, ...more]);
}

/** A contract of another topic that the sample owns. */
export function contractOn(topic: TopicDefinition, type: string): EventClass {
  @EventContract({ type, version: 1, topic, key: 'account', summary })
  class OtherV1 {
    @Classified('public')
    @IsString()
    account!: string;
  }
  return OtherV1;
}

/** Where handled events go. */
export type Handled = Pick<unknown[], 'push'>;

const ledgerGroup = defineConsumerGroup({ name: 'mirror.ledger' });

/** A controller of the sample's consumer for one event; `handled` gets every event that comes. */
export function handlerOf(eventClass: EventClass, handled: Handled, group = ledgerGroup): Type {
  @Controller()
  class OneHandler {
    @OnEvent(eventClass, { group })
    async on(event: ReceivedEvent, _tx: Tx): Promise<void> {
      handled.push(event);
    }
  }
  return OneHandler;
}

export interface WrongDeclaration {
  readonly what: string;
  readonly error: string;
  readonly sentence: string;
  readonly contracts: () => ContractRegistry;
  /** Besides the handler that is right. */
  readonly controllers: (handled: Handled) => Type[];
}

const copy = defineTopic({ ...accountTopic, partitions: 3 });

/** Every way to declare contracts or handlers wrongly that must end a start, whatever the transport. */
export const WRONG_DECLARATIONS: readonly WrongDeclaration[] = [
  {
    what: 'an event of one service on the topic of another',
    error: 'ContractError',
    sentence:
      'AccountCopiedV1: type "mirror.account-copied" must be "sample." (the owner of its topic) and one hyphenated name.',
    contracts: () => sampleContracts(AccountCopiedV1),
    controllers: () => [],
  },
  {
    what: 'a topic that two services claim',
    error: 'ContractError',
    sentence: 'Topic "sample.account.v1" must be named <owner>.<aggregate>.v<n>: write "mirror.account.v1".',
    contracts: () =>
      sampleContracts(contractOn({ ...accountTopic, owner: 'mirror' }, 'mirror.account-opened')),
    controllers: () => [],
  },
  {
    what: 'two definitions of one topic',
    error: 'ContractError',
    sentence:
      'Topic sample.account.v1 is defined differently for AccountOpenedV1 and OtherV1: share one definition.',
    contracts: () => sampleContracts(contractOn(copy, 'sample.account-copied')),
    controllers: () => [],
  },
  {
    what: 'a consumer of an event that nobody declares',
    error: 'ContractError',
    sentence: "AccountLostV1 is not a registered event: add it to the registry's list.",
    contracts: () => sampleContracts(),
    controllers: (handled) => [handlerOf(AccountLostV1, handled)],
  },
  {
    what: 'a handler for an old version',
    error: 'GroupError',
    sentence:
      'mirror.audit handles sample.account-opened version 1, but version 2 is the newest: handle that one, older events are brought up to it',
    contracts: () => sampleContracts(),
    controllers: (handled) => [
      handlerOf(AccountOpenedV1, handled, defineConsumerGroup({ name: 'mirror.audit' })),
    ],
  },
  {
    what: 'two handlers of one group for one event',
    error: 'GroupError',
    sentence:
      'mirror.ledger has two handlers for sample.account-opened: keep one, or put the other in a group of its own',
    contracts: () => sampleContracts(),
    controllers: (handled) => [handlerOf(AccountOpenedV2, handled)],
  },
];

/** Hosts controllers as a service does; resolves to what ends them again. */
export async function host(
  transport: PostgresTransport | KafkaTransport,
  controllers: Type[],
): Promise<{ close(): Promise<void> }> {
  @Module({ controllers })
  class Hosted {}
  const app = await NestFactory.createMicroservice(Hosted, {
    strategy: transport,
    logger: false,
    abortOnError: false,
  });
  try {
    await app.listen();
  } catch (error) {
    await app.close();
    throw error;
  }
  return app;
}
