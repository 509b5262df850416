import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ServerResponse } from 'node:http';
import { deploy } from '@toandan/deploy/deploy';
import { serviceUrls, type ServiceUrls } from '@toandan/deploy/service-urls';
import {
  CONSOLE_CLIENT,
  consoleClient,
  EmbeddedIssuer,
  type AccountToHave,
  type NewAccount,
} from '@toandan/embedded-issuer';
import { setTimeout as pause } from 'node:timers/promises';
import type { DemoHost } from '../demo/demo-host.js';
import { consoleFiles } from '@toandan/gateway/console-files';
import { WakeHub, type KafkaConnection } from '@toandan/messaging';
import { Database } from '@toandan/persistence';
import { HttpLog } from '@toandan/platform-http';
import { closeAll, isQuiet, startService, type RunningService } from '@toandan/service-host';
import { startTelemetry, type Telemetry } from '@toandan/telemetry';
import type { PlatformConfig } from '../config.js';
import { openDatabase } from './embedded-database.js';
import { FrontDoor, type Answer } from './front-door.js';
import { SERVICES } from './services.js';
import { withTipoffKeys } from './tipoff-keys.js';

/** The console as `vite build` leaves it, beside this app. */
const CONSOLE_FOLDER = resolve(import.meta.dirname, '../../../console/dist');

/** Between two looks at whether all is quiet, ms. */
const LOOK_MS = 50;

type Close = () => Promise<unknown>;

/** The whole platform in one process: database, every service, the issuer and the console at one address. */
export class PlatformHost implements DemoHost {
  private constructor(
    /** Where people reach it, without a slash at the end. */
    readonly origin: string,
    /** The database as its administrator. */
    readonly databaseUrl: string,
    /** Sees every service's log, for operators' questions. */
    private readonly operator: Database,
    private readonly kafka: KafkaConnection | undefined,
    readonly services: readonly RunningService[],
    private readonly issuer: EmbeddedIssuer,
    /** What every service of this process measures. */
    readonly telemetry: Telemetry,
    private readonly closing: readonly Close[],
  ) {}

  /** @param accounts those that can be had before the units are known */
  static async start(config: PlatformConfig, accounts: readonly AccountToHave[] = []): Promise<PlatformHost> {
    const door = await FrontDoor.open(config.port, config.host);
    // Nobody comes in any more before the rest is closed, the last opened first.
    const closing: Close[] = [() => door.close()];
    const opened = (close: Close): unknown => closing.splice(1, 0, close);
    try {
      const log = new HttpLog('platform', config.logLevel);
      const telemetry = startTelemetry({
        service: 'platform',
        config: config.telemetry,
        inProcess: true,
        onTrouble: () => log.write('warn', 'telemetry'),
      });
      opened(() => telemetry.stop());
      const here = `http://127.0.0.1:${door.port}`;
      const origin = (config.url ?? here).replace(/\/$/, '');
      // First, since restored data without their keys are not to be touched.
      const env = await withTipoffKeys(config.env, join(config.dataDir, 'keys'));
      const database = await openDatabase(config);
      opened(() => database.stop());
      const operator = new Database({ url: database.url, applicationName: 'platform', poolSize: 2 });
      opened(() => operator.close());
      const urls = await deployed(config, database.url);
      const issuer = await EmbeddedIssuer.open({
        dataDir: join(config.dataDir, 'issuer'),
        issuerUrl: `${origin}/oidc`,
        clients: [consoleClient(...new Set([origin, here]))],
        accounts,
        requestsPerMinute: config.requestsPerMinute,
        log: new HttpLog('issuer', config.logLevel),
      });
      opened(() => issuer.close());
      const services = await startAll({ ...config, env }, urls, issuer, telemetry, opened);
      const folder = config.consoleDir ?? CONSOLE_FOLDER;
      const files = await consoleFiles(folder, {
        issuer: issuer.issuerUrl,
        clientId: CONSOLE_CLIENT,
        apiBase: '',
      });
      opened(() => files.close());
      door.lead({
        byPath: new Map<string, Answer>([
          ...services.map((service): [string, Answer] => [
            `/api/${service.name}`,
            (request, response) => service.handle(request, response),
          ]),
          ['/oidc', issuer.handler],
          ['/health/ready', healthOf(services)],
        ]),
        rest: files.answer,
      });
      const kafka = config.messaging.kafka?.connection;
      return new PlatformHost(origin, database.url, operator, kafka, services, issuer, telemetry, closing);
    } catch (error) {
      await closeAll(closing).catch(() => undefined);
      throw error;
    }
  }

  /** Whether the console has been built, so that there is something to look at. */
  get hasConsole(): boolean {
    return existsSync(join(CONSOLE_FOLDER, 'index.html'));
  }

  /** Accounts that were made at this start, with their passwords: told once. */
  get newAccounts(): readonly NewAccount[] {
    return this.issuer.newAccounts;
  }

  get issuerUrl(): string {
    return this.issuer.issuerUrl;
  }

  /** Adds accounts that are not there yet; returns those, with the passwords made for them. */
  async ensureAccounts(accounts: readonly AccountToHave[]): Promise<readonly NewAccount[]> {
    return this.issuer.ensureAccounts(accounts);
  }

  /** One statement as the operator, who sees every schema. */
  async ask<Row = Record<string, unknown>>(statement: string): Promise<Row[]> {
    return this.operator.query<Row>(statement);
  }

  /** Waits until every event is handled and every total recomputed. Two looks in a row must agree: see isQuiet. */
  async quiet(): Promise<void> {
    for (let looks = 0; looks < 2;) {
      looks = (await isQuiet(this.operator, this.services, this.kafka)) ? looks + 1 : 0;
      if (looks === 0) await pause(LOOK_MS);
    }
  }

  /** Calls under way finish, then everything is closed in the order in which it depends on each other. */
  async stop(): Promise<void> {
    await closeAll(this.closing);
  }
}

/** Roles, schemas and tables as this version needs them, and where the services log in. */
async function deployed(config: PlatformConfig, databaseUrl: string): Promise<ServiceUrls> {
  const target = {
    databaseUrl,
    passwordsFile: join(config.dataDir, 'database-passwords.json'),
    messaging: config.messaging,
  };
  await deploy(target);
  return serviceUrls(target);
}

async function startAll(
  config: PlatformConfig,
  urls: ServiceUrls,
  issuer: EmbeddedIssuer,
  telemetry: Telemetry,
  opened: (close: Close) => unknown,
): Promise<RunningService[]> {
  const wake = new WakeHub();
  const services: RunningService[] = [];
  // All at once: none waits for another's events.
  opened(() => Promise.all(services.map((service) => service.stop())));
  for (const definition of SERVICES) {
    const service = await startService(definition, {
      databaseUrl: urls.of(definition.name),
      logsUrl: urls.logs,
      messaging: config.messaging,
      wake,
      issuers: [issuer.trusted()],
      log: { level: config.logLevel },
      requestsPerMinute: config.requestsPerMinute,
      env: config.env,
      neighbours: () => services,
      metrics: () => telemetry.read(),
    });
    services.push(service);
  }
  return services;
}

/** Ready when every service is. */
function healthOf(services: readonly RunningService[]): Answer {
  return (_request, response) => {
    void Promise.all(services.map((service) => service.isReady())).then((ready) => {
      answerHealth(response, ready.every(Boolean));
    });
  };
}

function answerHealth(response: ServerResponse, isWell: boolean): void {
  response.writeHead(isWell ? 200 : 503, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ status: isWell ? 'ok' : 'unavailable' }));
}
