import { setTimeout as pause } from 'node:timers/promises';
import type { Cluster } from '@toandan/deploy/cluster';
import type { AccountToHave, NewAccount } from '@toandan/embedded-issuer';
import type { KafkaConnection } from '@toandan/messaging';
import { groupLags } from '@toandan/messaging/operations';
import { Database } from '@toandan/persistence';
import type { DemoHost } from '../demo/demo-host.js';

/** Between two looks at whether all is quiet, ms. */
const LOOK_MS = 100;

/** A cluster as the demo and an operator see it. */
export class ClusterHost implements DemoHost {
  #retries = 0;

  private constructor(
    readonly cluster: Cluster,
    private readonly operator: Database,
  ) {}

  static async open(cluster: Cluster): Promise<ClusterHost> {
    const url = await cluster.secret('database_admin_url');
    return new ClusterHost(cluster, new Database({ url, applicationName: 'cluster', poolSize: 2 }));
  }

  get origin(): string {
    return this.cluster.origin;
  }

  get issuerUrl(): string {
    return this.cluster.issuerUrl;
  }

  /** Calls that were answered 503 and made again. */
  get retries(): number {
    return this.#retries;
  }

  onRetry(): void {
    this.#retries++;
  }

  async ensureAccounts(accounts: readonly AccountToHave[]): Promise<readonly NewAccount[]> {
    return this.cluster.ensureAccounts(accounts);
  }

  /** One statement as the operator, who sees every schema. */
  async ask<Row = Record<string, unknown>>(statement: string, values: unknown[] = []): Promise<Row[]> {
    return this.operator.query<Row>(statement, values);
  }

  /** Two looks in a row must agree: an event may pass to a group that was looked at before. */
  async quiet(): Promise<void> {
    for (let looks = 0; looks < 2;) {
      looks = (await this.#isQuiet()) ? looks + 1 : 0;
      if (looks === 0) await pause(LOOK_MS);
    }
  }

  async close(): Promise<void> {
    await this.operator.close();
  }

  async #isQuiet(): Promise<boolean> {
    const kafka: KafkaConnection = { brokers: [...this.cluster.brokers], clientId: 'cluster' };
    const lags = await groupLags(this.operator, { most: 1, kafka });
    if (lags.some(({ behind }) => behind !== 0)) return false;
    const idle = await Promise.all(
      this.cluster.httpMembers
        .filter(({ service }) => service !== 'gateway')
        .map(async ({ origin }) => isIdle(origin)),
    );
    return idle.every(Boolean);
  }
}

async function isIdle(origin: string): Promise<boolean> {
  const reply = await fetch(`${origin}/health/idle`);
  await reply.body?.cancel();
  return reply.status === 200;
}
