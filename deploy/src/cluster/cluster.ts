import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AccountToHave, NewAccount } from '@toandan/embedded-issuer';
import { freePort, isPortFree } from '../local/free-port.js';
import { PROJECT_ROOT } from '../local/paths.js';
import { Addresses, type Place } from './addresses.js';
import { ClusterError } from './cluster-error.js';
import { readComposeFile, type ComposeFile, type ComposeService } from './compose-file.js';
import type { HttpMember, Member } from './member.js';
import { ensureAccounts, runIssuer } from './run-issuer.js';
import { runKafka } from './run-kafka.js';
import { runJob, runNode } from './run-node.js';
import { runPostgres } from './run-postgres.js';
import { makeSecrets } from './secrets.js';
import { inOrder } from './start-order.js';

export interface ClusterOptions {
  /** Where everything is kept: databases, brokers' storage, secrets, accounts, logs. */
  readonly dataDir: string;
  /** The port of this machine on which the gateway listens, instead of the published one; 0 takes a free one. */
  readonly port?: number;
  /** Instances of each service, instead of the file's number. */
  readonly replicas?: number;
  /** For the file's variables. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Default: the project's own. */
  readonly composeFile?: string;
  /** Hears what has become ready. */
  readonly onReady?: (service: string) => void;
}

/** The service that people reach. */
const GATEWAY = 'gateway';

/** What docker-compose.yml says, as processes on the loopback address, which end when this process does. */
export class Cluster {
  readonly #members: Member[] = [];

  private constructor(
    private readonly file: ComposeFile,
    private readonly addresses: Addresses,
    private readonly options: ClusterOptions,
    /** Where people reach it. */
    readonly origin: string,
    private readonly replicas: (service: ComposeService) => number,
  ) {}

  /** @throws ClusterError: the file cannot be run here, or a part did not start; what had started is stopped then */
  static async start(options: ClusterOptions): Promise<Cluster> {
    const path = options.composeFile ?? join(PROJECT_ROOT, 'docker-compose.yml');
    const draft = await readComposeFile(path, options.variables ?? {});
    const port = await gatewayPort(draft, options.port);
    const origin = `http://127.0.0.1:${port}`;
    const file = await readComposeFile(path, { TOANDAN_URL: origin, ...options.variables });
    const replicas = (service: ComposeService): number =>
      service.replicas > 1 ? (options.replicas ?? service.replicas) : service.replicas;
    const secrets = join(options.dataDir, 'secrets');
    const addresses = await Addresses.assign(file, secrets, replicas, (service) =>
      service === GATEWAY ? port : undefined,
    );
    await mkdir(join(options.dataDir, 'logs'), { recursive: true });
    await makeSecrets(file.secrets, secrets, (url) => addresses.translate(url));
    const cluster = new Cluster(file, addresses, options, origin, replicas);
    try {
      await inOrder(file, (name) => cluster.#start(file.services.get(name)!));
      return cluster;
    } catch (error) {
      await cluster.stop();
      throw error;
    }
  }

  /** Every process of it, jobs excepted. */
  get members(): readonly Member[] {
    return this.#members;
  }

  /** The instances of one service, in order. */
  membersOf(service: string): readonly Member[] {
    return this.#members
      .filter((member) => member.service === service)
      .sort((a, b) => a.instance - b.instance);
  }

  /** Those of our own that answer HTTP, the issuer excepted. */
  get httpMembers(): readonly HttpMember[] {
    return this.#members.filter((member): member is HttpMember => 'origin' in member);
  }

  get brokers(): readonly string[] {
    return [...this.file.services.values()]
      .filter(({ local }) => 'run' in local && local.run === 'kafka')
      .map(({ name }) => `127.0.0.1:${this.addresses.mainPort({ service: name, instance: 0 })}`);
  }

  get issuerUrl(): string {
    const { environment } = this.file.services.get(GATEWAY)!;
    return environment.OIDC_ISSUER!;
  }

  /** The text of a secret: the administrator's address of the database, for an operator's questions. */
  async secret(name: string): Promise<string> {
    return (await readFile(this.addresses.translate(`/run/secrets/${name}`), 'utf8')).trim();
  }

  /** Has the issuer make accounts; returns those that are new, with their passwords. */
  async ensureAccounts(accounts: readonly AccountToHave[]): Promise<readonly NewAccount[]> {
    const issuer = [...this.file.services.values()].find(
      ({ local }) => 'run' in local && local.run === 'issuer',
    );
    if (!issuer) throw new ClusterError('No service of the compose file is an issuer on this machine');
    const port = this.addresses.mainPort({ service: issuer.name, instance: 0 });
    return ensureAccounts(`http://127.0.0.1:${port}`, this.#dataOf(issuer.name), accounts);
  }

  /** Stops everything, who depends on others before them. */
  async stop(): Promise<void> {
    const left = new Set(this.#members.map(({ service }) => service));
    while (left.size > 0) {
      const needed = new Set(
        [...left].flatMap((name) => [...this.file.services.get(name)!.dependsOn.keys()]),
      );
      const last = [...left].filter((name) => !this.#isNeeded(name, left, needed));
      await Promise.allSettled(
        this.#members.filter(({ service }) => last.includes(service)).map((member) => member.stop()),
      );
      for (const name of last) left.delete(name);
    }
    this.#members.length = 0;
  }

  /** Also by way of jobs, which have ended. */
  #isNeeded(name: string, left: ReadonlySet<string>, needed: ReadonlySet<string>): boolean {
    if (needed.has(name)) return true;
    return [...needed].some(
      (job) => !left.has(job) && this.file.services.get(job)?.dependsOn.has(name) === true,
    );
  }

  async #start(service: ComposeService): Promise<void> {
    const { name, local } = service;
    if ('absent' in local) return;
    const count = this.replicas(service);
    await Promise.all(Array.from({ length: count }, (_none, instance) => this.#startOne(service, instance)));
    this.options.onReady?.(name);
  }

  async #startOne(service: ComposeService, instance: number): Promise<void> {
    const { name, local } = service;
    if ('absent' in local) return;
    const place: Place = { service: name, instance };
    const translate = (value: string): string => this.addresses.translate(value, place);
    const dataDir = this.#dataOf(name);
    const logFile = join(this.options.dataDir, 'logs', `${name}-${instance + 1}.log`);
    const program = ({ main, without }: { main: string; without: readonly string[] }) => ({
      service: name,
      main,
      env: this.#environment(service, place, without),
      logFile,
    });
    switch (local.run) {
      case 'postgres': {
        const port = this.addresses.mainPort(place);
        const server = await runPostgres(service, { dataDir, port, translate });
        return this.#joined(place, server);
      }
      case 'kafka': {
        const port = this.addresses.mainPort(place);
        const broker = await runKafka(service, { dataDir, port, translate });
        return this.#joined(place, broker);
      }
      case 'issuer': {
        const port = this.addresses.mainPort(place);
        return this.#joined(place, await runIssuer(service, local, { dataDir, port, logFile }));
      }
      case 'job':
        return runJob(program(local));
      case 'node': {
        const origin = `http://127.0.0.1:${this.addresses.mainPort(place)}`;
        const started = await runNode(program(local), origin, service.stopWithinMs);
        return this.#joined(place, started, { origin });
      }
    }
  }

  #environment(service: ComposeService, place: Place, without: readonly string[]): Record<string, string> {
    return Object.fromEntries(
      Object.entries(service.environment)
        .filter(([key]) => !without.includes(key))
        .map(([key, value]) => {
          try {
            return [key, this.addresses.translate(value, place)];
          } catch (error) {
            if (!(error instanceof ClusterError)) throw error;
            throw new ClusterError(`${service.name}: ${key}: ${error.message}`);
          }
        }),
    );
  }

  #dataOf(service: string): string {
    return join(this.options.dataDir, service);
  }

  #joined(place: Place, process: Omit<Member, keyof Place>, more: { origin?: string } = {}): void {
    this.#members.push({
      ...place,
      ...more,
      get pid() {
        return process.pid;
      },
      signal: (signal) => process.signal(signal),
      waitForExit: () => process.waitForExit(),
      restart: () => process.restart(),
      stop: () => process.stop(),
    });
  }
}

/** The published one, where nobody has it. */
async function gatewayPort(file: ComposeFile, wanted: number | undefined): Promise<number> {
  const [published] = file.services.get(GATEWAY)?.published.values() ?? [];
  if (published === undefined) throw new ClusterError(`The compose file publishes no port of ${GATEWAY}`);
  const port = wanted ?? published;
  if (port === 0) return freePort();
  if (await isPortFree(port)) return port;
  throw new ClusterError(`Port ${port} of 127.0.0.1 is in use: choose another with --port`);
}
