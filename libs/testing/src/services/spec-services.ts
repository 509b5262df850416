import { Body, Controller, Get, Module, Post, type DynamicModule } from '@nestjs/common';
import { createEvent, IndicatorDefinedV1 } from '@toandan/contracts';
import {
  defineConsumerGroup,
  MessagingTables1795305600000,
  OnEvent,
  type ReceivedEvent,
} from '@toandan/messaging';
import type { Tx } from '@toandan/persistence';
import {
  Answer,
  CurrentActor,
  idempotent,
  Idempotent,
  IdempotencyKey,
  IdempotencyKey1795305600100,
  Permit,
  Public,
  type Actor,
  type IdempotencyCall,
} from '@toandan/platform-http';
import type { ServiceDefinition, ServiceParts } from '@toandan/service-host';
import { Matches } from 'class-validator';
import type { MigrationInterface, QueryRunner } from 'typeorm';

class Heard1795400000000 implements MigrationInterface {
  readonly name = 'Heard1795400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE heard (code text NOT NULL, revision integer NOT NULL)');
  }

  down(): Promise<void> {
    throw new Error('Forward only');
  }
}

class DefinitionDto {
  @Matches(/^[a-z]+\.[a-z]+$/)
  code!: string;
}

function speaker({ database, outbox }: ServiceParts): DynamicModule {
  @Controller('indicators')
  class Speaker {
    @Idempotent()
    @Permit({ action: 'define', resource: 'indicator', scope: 'any' })
    @Post()
    async define(
      @Body() { code }: DefinitionDto,
      @IdempotencyKey() call: IdempotencyCall,
      @CurrentActor() actor: Actor,
    ): Promise<Answer> {
      return database.transaction((tx) =>
        idempotent(tx, call, () => {
          outbox.append(tx, [
            createEvent(IndicatorDefinedV1, {
              code,
              revision: 1,
              names: { vi: 'Thử', en: 'Trial' },
              unit: 'lần',
              kind: 'count',
              overUnits: 'sum',
              overTime: 'sum',
              group: 'thử',
              exercise: true,
            }),
          ]);
          return Promise.resolve(new Answer({ code, by: actor.subject }, { status: 201 }));
        }),
      );
    }
  }

  @Module({ controllers: [Speaker] })
  class SpeakerModule {}
  return { module: SpeakerModule };
}

const group = defineConsumerGroup({ name: 'aggregation.trial', effects: ['heard'] });

function listener({ database }: ServiceParts): DynamicModule {
  @Controller('heard')
  class Listener {
    @Public()
    @Get()
    async all(): Promise<object> {
      return { heard: await database.query('SELECT code, revision FROM heard ORDER BY code') };
    }

    @OnEvent(IndicatorDefinedV1, { group })
    async onDefined({ payload }: ReceivedEvent<IndicatorDefinedV1>, tx: Tx): Promise<void> {
      await tx.execute('INSERT INTO heard VALUES ($1, $2)', [payload.code, payload.revision]);
    }
  }

  @Module({ controllers: [Listener] })
  class ListenerModule {}
  return { module: ListenerModule };
}

const NO_WORDS = { vi: { problems: {}, fields: {} }, en: { problems: {}, fields: {} } };

/** For the tests: one service that publishes over HTTP. */
export const speakingService: ServiceDefinition = {
  name: 'reporting',
  migrations: [MessagingTables1795305600000, IdempotencyKey1795305600100],
  permissions: { 'catalogue-owner': [{ action: 'define', resource: 'indicator', scope: 'any' }] },
  errors: {},
  texts: NO_WORDS,
  compose: (parts) => ({ module: speaker(parts) }),
};

/** And one that hears of it. */
export const listeningService: ServiceDefinition = {
  name: 'aggregation',
  migrations: [MessagingTables1795305600000, Heard1795400000000],
  permissions: {},
  errors: {},
  texts: NO_WORDS,
  compose: (parts) => ({ module: listener(parts) }),
};
