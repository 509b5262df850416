import type { IncomingMessage, ServerResponse } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { allEventClasses, ContractRegistry } from '@toandan/contracts';
import { systemClock, type Clock } from '@toandan/kernel';
import {
  DEFAULT_RETRY,
  KafkaTransport,
  logDatabase,
  measureMessaging,
  Outbox,
  PostgresTransport,
  type Environment,
  type MessagingConfig,
  type TransportOptions,
  type WakeHub,
} from '@toandan/messaging';
import { Database } from '@toandan/persistence';
import { createHttpApp, drain, HttpLog, type LogLevel, type TrustedIssuer } from '@toandan/platform-http';
import { closeAll } from './close-all.js';
import type { Neighbour, ServiceDefinition, ServiceParts, Worker } from './service-definition.js';

/** What the surroundings give a service. */
export interface ServiceSurroundings {
  /** The database as the service's own role. */
  readonly databaseUrl: string;
  /** The same as the reader of all logs. */
  readonly logsUrl: string;
  readonly messaging: MessagingConfig;
  /** Shared by the services of one process, so that an event is handled at once. */
  readonly wake: WakeHub;
  readonly issuers: readonly TrustedIssuer[];
  readonly trustProxy?: readonly string[];
  readonly log?: { readonly level: LogLevel | 'silent'; readonly to?: { write(line: string): void } };
  readonly clock?: Clock;
  readonly env?: Environment;
  /** Database connections at most, beside one that reads logs. */
  readonly poolSize?: number;
  readonly requestsPerMinute?: number;
  /** The services of this process; absent where one runs alone. */
  readonly neighbours?: () => readonly Neighbour[];
  /** What this process measures. */
  readonly metrics?: ServiceParts['metrics'];
}

export interface RunningService extends Neighbour {
  readonly app: NestFastifyApplication;
  readonly workers: readonly Worker[];
  /** Answers a request without a port of its own. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** Is not ready any more, while it still answers. */
  drain(): void;
  /** Lets requests and events under way finish, then closes what was opened. */
  stop(): Promise<void>;
}

/** Starts a service up to its door: consumers and workers run, and whoever called decides where it listens. */
export async function startService(
  definition: ServiceDefinition,
  surroundings: ServiceSurroundings,
): Promise<RunningService> {
  const { name, permissions, errors, texts } = definition;
  const {
    databaseUrl,
    logsUrl,
    messaging,
    wake,
    clock = systemClock,
    env = {},
    neighbours,
    metrics,
  } = surroundings;
  const log = new HttpLog(name, surroundings.log?.level ?? 'info', surroundings.log?.to);
  const contracts = ContractRegistry.of(allEventClasses);
  const database = new Database({
    url: databaseUrl,
    schema: name,
    applicationName: name,
    ...(surroundings.poolSize === undefined ? {} : { poolSize: surroundings.poolSize }),
  });
  const logs = logDatabase({
    url: logsUrl,
    applicationName: `${name} log reader`,
    service: name,
    poolSize: 2,
  });
  const outbox = new Outbox({
    service: name,
    contracts,
    clock,
    wake,
    maxEventBytes: messaging.maxEventBytes,
  });
  const workers: Worker[] = [];
  const closing: (() => Promise<unknown>)[] = [() => logs.close(), () => database.close()];
  try {
    const composed = definition.compose({
      database,
      outbox,
      contracts,
      clock,
      log,
      env,
      messaging,
      ...(neighbours && { neighbours }),
      ...(metrics && { metrics }),
    });
    const app = await createHttpApp(composed.module, {
      service: name,
      auth: {
        issuers: surroundings.issuers,
        permissions,
        ...(composed.units && { units: composed.units }),
      },
      log,
      errors,
      texts,
      clock,
      limits: {
        ...composed.limits,
        ...(surroundings.requestsPerMinute && { requestsPerMinute: surroundings.requestsPerMinute }),
      },
      ...(surroundings.trustProxy && { trustProxy: surroundings.trustProxy }),
      health: {
        ready: [{ name: 'database', run: () => answers(database) }, ...(composed.ready ?? [])],
        idle: async () => (await Promise.all(workers.map((worker) => worker.isIdle()))).every(Boolean),
      },
    });
    closing.unshift(() => app.close());
    app.connectMicroservice({
      strategy: transportOf(messaging, { service: name, contracts, database, logs, wake, log }),
    });
    await app.startAllMicroservices();
    const kafka = messaging.kafka?.connection;
    const measured = measureMessaging({ service: name, database, logs, ...(kafka && { kafka }) });
    closing.unshift(() => Promise.resolve(measured()));
    workers.push(...(await startWorkers(composed.workers ?? [])));
    closing.unshift(() => Promise.all(workers.map((worker) => worker.stop())));
    const server = app.getHttpAdapter().getInstance();
    return {
      name,
      app,
      workers,
      isReady: () => isReady(app),
      handle: (request, response) => server.routing(request, response),
      drain: () => drain(app),
      stop: () => closeAll(closing),
    };
  } catch (error) {
    await closeAll(closing).catch(() => undefined);
    throw error;
  }
}

async function isReady(app: NestFastifyApplication): Promise<boolean> {
  const reply = await app.inject({ method: 'GET', url: '/health/ready' });
  return reply.statusCode === 200;
}

async function answers(database: Database): Promise<void> {
  await database.query('SELECT 1');
}

type Wired = Pick<TransportOptions, 'service' | 'contracts' | 'database' | 'logs' | 'wake'> & {
  log: HttpLog;
};

function transportOf(
  messaging: MessagingConfig,
  { log, ...wired }: Wired,
): PostgresTransport | KafkaTransport {
  const options: TransportOptions = {
    ...wired,
    maxEventBytes: messaging.maxEventBytes,
    stopWithinMs: messaging.stopWithinMs,
    times: messaging.times,
    retry: DEFAULT_RETRY,
    // The error's words may hold what somebody wrote; its name says enough to look further.
    onTrouble: (error) =>
      log.write('warn', 'events', { errorName: error instanceof Error ? error.name : 'unknown' }),
  };
  if (messaging.kafka === undefined) return new PostgresTransport(options);
  return new KafkaTransport({ ...options, kafka: messaging.kafka.connection, required: messaging.required });
}

async function startWorkers(workers: readonly Worker[]): Promise<Worker[]> {
  const started: Worker[] = [];
  try {
    for (const worker of workers) {
      await worker.start();
      started.push(worker);
    }
    return started;
  } catch (error) {
    await Promise.all(started.map((worker) => worker.stop()));
    throw error;
  }
}
