import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deploy } from '@toandan/deploy/deploy';
import { freePort } from '@toandan/deploy/local';
import { serviceUrls } from '@toandan/deploy/service-urls';
import { messagingConfig, type KafkaConnection } from '@toandan/messaging';
import { Database } from '@toandan/persistence';
import { SpecIssuer } from '@toandan/platform-http/spec-issuer';
import { addKey } from '@toandan/tipoffs/keys';
import type { Person } from '../client/client.js';
import { witnessService } from '../witness/witness-service.js';
import { processSettings, type WorldFacts } from './process-settings.js';
import { endServed, serveBroker, serveDatabase, type Served } from './servers.js';
import { Supervised } from './supervised.js';
import { witnessDatabase } from './witness-database.js';

export type TransportName = 'postgres' | 'kafka';

/** Which services run, and in how many processes: where there are two, one must take over from the other. */
const PROCESSES: Readonly<Record<string, number>> = {
  registry: 1,
  programs: 1,
  reporting: 1,
  tipoffs: 1,
  commendations: 1,
  operations: 1,
  aggregation: 2,
  witness: 2,
};

const CLOCK = pathToFileURL(resolve(import.meta.dirname, '../faults/shifted-clock.js')).href;
const ROOT = resolve(import.meta.dirname, '../../..');

function programOf(service: string): string {
  const isOurs = service === witnessService.name;
  return join(ROOT, isOurs ? 'chaos/dist/witness/witness-main.js' : `apps/${service}/dist/main.js`);
}

/** The platform's own, each with a log of events. */
export const SERVICES = Object.keys(PROCESSES).filter((service) => service !== witnessService.name);

/** The whole platform as it runs in production: every service a process of its own, on a real database and broker. */
export class World {
  readonly #turns = new Map<string, number>();

  private constructor(
    /** The database, and the broker where there is one. */
    readonly servers: readonly Served[],
    readonly issuer: SpecIssuer,
    /** Sees every schema. */
    readonly operator: Database,
    readonly kafka: KafkaConnection | undefined,
    readonly processes: readonly Supervised[],
  ) {}

  /** @param folder takes data, keys, passwords and what the services say */
  static async start(transport: TransportName, folder: string): Promise<World> {
    const ending: (() => Promise<unknown>)[] = [];
    try {
      const database = await serveDatabase(folder);
      ending.unshift(() => endServed(database));
      const broker = transport === 'kafka' ? await serveBroker(folder) : undefined;
      if (broker) ending.unshift(() => endServed(broker));
      const issuer = await SpecIssuer.open();
      ending.unshift(() => issuer.close());
      const settings: Record<string, string> = {
        MESSAGING_TRANSPORT: transport,
        ...(broker && { KAFKA_BROKERS: broker.kafka.brokers.join(',') }),
      };
      await database.postgres.createDatabase('toandan');
      const databaseUrl = database.postgres.databaseUrl('toandan');
      const passwordsFile = join(folder, 'database-passwords.json');
      const messaging = messagingConfig(settings);
      await deploy({ databaseUrl, passwordsFile, messaging });
      const urls = await serviceUrls({ databaseUrl, passwordsFile });
      const witness = await witnessDatabase(databaseUrl);
      const facts: WorldFacts = {
        urls: {
          logs: urls.logs,
          of: (service) => (service === witnessService.name ? witness : urls.of(service)),
        },
        issuer: issuer.url,
        keyFiles: await tipoffKeys(folder),
        messaging: settings,
      };
      const operator = new Database({ url: databaseUrl, applicationName: 'chaos', poolSize: 2 });
      ending.unshift(() => operator.close());
      const processes = await startProcesses(facts, folder);
      const servers = [database, ...(broker === undefined ? [] : [broker])];
      return new World(servers, issuer, operator, messaging.kafka?.connection, processes);
    } catch (error) {
      for (const end of ending) await end().catch(() => undefined);
      throw error;
    }
  }

  /** Where a service answers; its processes take turns. */
  originOf(service: string): string {
    const all = this.processes.filter((one) => one.service === service);
    const turn = (this.#turns.get(service) ?? 0) + 1;
    this.#turns.set(service, turn);
    const chosen = all[turn % all.length];
    if (!chosen) throw new Error(`No process of ${service} runs`);
    return chosen.origin;
  }

  tokenOf({ subject, roles, unitId }: Person): Promise<string> {
    return this.issuer.token(roles, { sub: subject, unit_id: unitId });
  }

  async stop(): Promise<void> {
    await Promise.all(this.processes.map((one) => one.stop()));
    await this.operator.close();
    await this.issuer.close();
    for (const served of this.servers.toReversed()) await endServed(served);
  }
}

async function tipoffKeys(folder: string): Promise<Record<string, string>> {
  const file = async (name: string, use: 'A256KW' | 'HS256'): Promise<string> => {
    const path = join(folder, name);
    await addKey(path, use);
    return path;
  };
  return {
    TIPOFFS_CONTENT_KEYS_FILE: await file('content-keys.json', 'A256KW'),
    TIPOFFS_IDENTITY_KEYS_FILE: await file('identity-keys.json', 'A256KW'),
    TIPOFFS_RECEIPT_KEYS_FILE: await file('receipt-keys.json', 'HS256'),
  };
}

async function startProcesses(facts: WorldFacts, folder: string): Promise<Supervised[]> {
  for (const name of ['logs', 'clocks']) await mkdir(join(folder, name), { recursive: true });
  const processes: Supervised[] = [];
  try {
    for (const [service, count] of Object.entries(PROCESSES)) {
      for (let nth = 1; nth <= count; nth += 1) {
        const port = await freePort();
        const name = count === 1 ? service : `${service}-${nth}`;
        const origin = `http://127.0.0.1:${port}`;
        const clockFile = join(folder, 'clocks', name);
        const one = new Supervised(name, service, origin, clockFile, {
          main: programOf(service),
          env: {
            ...processSettings(facts, service, port),
            NODE_OPTIONS: `--import ${CLOCK}?file=${clockFile}`,
          },
          logFile: join(folder, 'logs', `${name}.log`),
          readyUrl: `${origin}/health/ready`,
        });
        await one.start();
        processes.push(one);
      }
    }
    for (const one of processes) await one.waitUntilReady();
    return processes;
  } catch (error) {
    for (const one of processes) await one.stop().catch(() => undefined);
    throw error;
  }
}
