import 'reflect-metadata';
import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  DEFAULT_RETRY,
  DEFAULT_TIMES,
  KafkaTransport,
  OnEvents,
  PostgresTransport,
  WakeHub,
  defineConsumerGroup,
  logDatabase,
  type ReceivedEvent,
  type TransportOptions,
} from '@toandan/messaging';
import { Database, type Tx } from '@toandan/persistence';
import { CONSUMER, type BenchContracts, type BenchEvent } from './bench-contracts.js';
import type { BenchUrls } from './bench-database.js';

import { INSERT_EFFECTS, effectColumns } from './effect-rows.js';
import { sayTrouble } from './say-trouble.js';

export interface ConsumerSettings {
  readonly urls: BenchUrls;
  readonly contracts: BenchContracts;
  /** The part of the group's name after the service. */
  readonly purpose: string;
  /** Absent: the postgres transport. */
  readonly brokers?: string[];
  readonly wake?: WakeHub;
  readonly probe?: NonNullable<TransportOptions['probe']>;
}

/** What a service's transport needs, with our defaults for everything that has one. */
export function transportOptions(
  service: string,
  url: string,
  settings: Pick<ConsumerSettings, 'urls' | 'contracts' | 'wake' | 'probe'>,
): { options: TransportOptions; close: () => Promise<void> } {
  const { urls, contracts, wake, probe } = settings;
  const database = new Database({ url, schema: service, applicationName: service });
  const logs = logDatabase({ url: urls.logs, applicationName: `${service} log reader` });
  const options: TransportOptions = {
    service,
    contracts: contracts.contracts,
    database,
    logs,
    wake: wake ?? new WakeHub(),
    maxEventBytes: 900_000,
    stopWithinMs: 5_000,
    times: DEFAULT_TIMES,
    retry: DEFAULT_RETRY,
    onTrouble: sayTrouble,
    ...(probe && { probe }),
  };
  return {
    options,
    close: async () => {
      await database.close();
      await logs.close();
    },
  };
}

/**
 * A service as one would write it: a Nest microservice whose only handler writes one effect row an event, in
 * one statement for many. Prepared first and started later, so that Nest's own start is not measured.
 */
export async function prepareConsumer(
  settings: ConsumerSettings,
): Promise<{ start: () => Promise<void>; stop: () => Promise<void> }> {
  const { urls, contracts, purpose, brokers } = settings;
  const group = defineConsumerGroup({
    name: `${CONSUMER}.${purpose}`,
    effects: ['effect'],
  });

  @Controller()
  class Effects {
    @OnEvents([contracts.eventClass], { group })
    async onMoved(events: readonly ReceivedEvent<BenchEvent>[], tx: Tx): Promise<void> {
      await tx.execute(INSERT_EFFECTS, effectColumns(events));
    }
  }

  @Module({ controllers: [Effects] })
  class EffectsModule {}

  const { options, close } = transportOptions(CONSUMER, urls.consumer, settings);
  const strategy =
    brokers === undefined
      ? new PostgresTransport(options)
      : new KafkaTransport({ ...options, kafka: { brokers, clientId: CONSUMER } });
  const app = await NestFactory.createMicroservice(EffectsModule, { strategy, logger: ['error', 'warn'] });
  await options.database.open();
  await options.logs.open();
  return {
    start: async () => {
      await app.listen();
    },
    stop: async () => {
      await app.close();
      await close();
    },
  };
}
