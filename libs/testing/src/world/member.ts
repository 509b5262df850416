import 'reflect-metadata';
import { Module, type INestMicroservice } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  KafkaTransport,
  PostgresTransport,
  WakeHub,
  logDatabase,
  type TransportOptions,
} from '@toandan/messaging';
import { Database } from '@toandan/persistence';
import { ledgerController, ledgerGroup } from '../sample/ledger-controller.js';
import type { LedgerHooks } from '../sample/ledger.js';
import { sampleContracts } from '../sample/sample-contracts.js';
import type { MemberConfig } from './member-config.js';
import { transportOptions } from './transport-options.js';

export interface Member {
  stop(): Promise<void>;
}

export interface MemberHooks extends LedgerHooks {
  onTrouble?: (error: unknown) => void;
  probe?: NonNullable<TransportOptions['probe']>;
  wake?: WakeHub;
}

/** The transport of one service in a test, with the databases it works through. */
function openTransport(
  service: 'sample' | 'mirror',
  config: MemberConfig,
  hooks: MemberHooks,
): { transport: PostgresTransport | KafkaTransport; databases: Database[] } {
  const { urls } = config;
  const database = new Database({
    url: urls[service],
    schema: service,
    applicationName: config.member,
    idleInTransactionTimeoutMs: config.idleInTransactionTimeoutMs,
  });
  const logs = logDatabase({ url: urls.logs, applicationName: `${service} log reader` });
  const wake = hooks.wake ?? new WakeHub();
  const options: TransportOptions = {
    ...transportOptions(service, config, { database, logs, wake }),
    ...(hooks.onTrouble && { onTrouble: hooks.onTrouble }),
    ...(hooks.probe && { probe: hooks.probe }),
  };
  const transport =
    config.transport === 'postgres'
      ? new PostgresTransport(options)
      : new KafkaTransport({ ...options, kafka: { brokers: config.brokers, clientId: service } });
  return { transport, databases: [database, logs] };
}

/** A member of the sample group, hosted by Nest as a service would be. */
export async function startMember(config: MemberConfig, hooks: MemberHooks = {}): Promise<Member> {
  const { transport, databases } = openTransport('mirror', config, hooks);
  const group = ledgerGroup({
    name: config.group,
    takes: config.takes,
    ...(config.startAt === undefined ? {} : { startAt: new Date(config.startAt) }),
    ...(config.batchSize === undefined ? {} : { batchSize: config.batchSize }),
  });

  @Module({ controllers: [ledgerController(sampleContracts(config.tag), group, config.takes, hooks)] })
  class MemberModule {}

  const app: INestMicroservice = await NestFactory.createMicroservice(MemberModule, {
    strategy: transport,
    logger: ['error', 'warn'],
  });
  await app.listen();
  return {
    stop: async () => {
      await app.close();
      for (const database of databases) await database.close();
    },
  };
}

/** What brings the producing service's events to the transport: nothing with `postgres`, the relay with `kafka`. */
export async function startRelay(config: MemberConfig, hooks: MemberHooks = {}): Promise<Member> {
  if (config.transport === 'postgres') return { stop: () => Promise.resolve() };
  const { transport, databases } = openTransport('sample', config, hooks);
  await new Promise<void>((resolve, reject) => {
    transport.listen((error) => (error === undefined ? resolve() : reject(toError(error))));
  });
  return {
    stop: async () => {
      await transport.close();
      for (const database of databases) await database.close();
    },
  };
}

export function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
