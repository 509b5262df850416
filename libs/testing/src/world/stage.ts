import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '@toandan/kernel';
import {
  Outbox,
  WakeHub,
  createTopics,
  kafkaClient,
  sliceOf,
  type Cause,
  type KafkaConnection,
} from '@toandan/messaging';
import { Database, type Tx } from '@toandan/persistence';
import { sampleContracts, type SampleContracts, type SampleEvent } from '../sample/sample-contracts.js';
import { MemberProcess } from './member-process.js';
import type { MemberConfig } from './member-config.js';
import { startMember, startRelay, type Member, type MemberHooks } from './member.js';
import { sampleDatabase, type SampleUrls } from './sample-database.js';
import { until } from './until.js';
import type { Servers } from './servers.js';

/** How long a process may take to start, ms: much longer than it does, since a busy machine proves nothing. */
const START_MS = 120_000;

export const GROUP = 'mirror.ledger';
export const MAX_EVENT_BYTES = 100_000;
export const LEASE_MS = 2_000;

/**
 * Events of topic $2 that group $1 has yet to settle. A letter that waits settles its event in whatever run it was
 * written; one that was replayed or discarded does so only in its own, since a rewind brings the event again.
 */
const UNSETTLED = `
  SELECT count(*) FROM sample.outbox o
   WHERE o.topic = $2 AND o.headers->>'ce_type' IS DISTINCT FROM 'sample.account-closed'
     AND o.headers->>'ce_id' NOT IN (
           SELECT i.event_id::text FROM mirror.inbox i
             JOIN mirror.consumer_group g ON g.name = i.consumer_group AND g.run = i.run
            WHERE i.consumer_group = $1)
     AND NOT EXISTS (
           SELECT 1 FROM mirror.dead_letter d JOIN mirror.consumer_group g ON g.name = d.consumer_group
            WHERE d.consumer_group = $1 AND d.event_key = o.event_key
              AND d.payload = convert_to(o.payload::text, 'UTF8')
              AND (d.state IN ('dead', 'parked', 'queued') OR d.run = g.run))`;

const WAITING = `
  SELECT count(*) FROM mirror.dead_letter
   WHERE consumer_group = $1 AND state IN ('dead', 'parked', 'queued')`;

export type SampleFields = Partial<SampleEvent> & { account: string; nth: number };

/** One row of the sample consumer's ledger: one effect. */
export interface LedgerRow {
  event_id: string;
  account: string;
  nth: number;
  amount: string;
  headers: string;
  member: string;
}

/** What one test plays on: a producing service, a consuming service, and whatever members it starts. */
export class Stage {
  readonly sample: SampleContracts;
  readonly outbox: Outbox;
  readonly producer: Database;
  /** Sees everything; for looking, and for what an operator does. */
  readonly admin: Database;
  readonly troubles: unknown[] = [];
  readonly #wake = new WakeHub();
  readonly #members = new Set<Member>();
  readonly #processes: MemberProcess[] = [];
  #relay: Member | undefined;
  #named = 0;

  private constructor(
    private readonly world: Servers,
    readonly tag: string,
    readonly urls: SampleUrls,
  ) {
    this.sample = sampleContracts(tag);
    this.producer = new Database({ url: urls.sample, schema: 'sample', applicationName: 'producer' });
    this.admin = new Database({ url: urls.admin, applicationName: 'admin' });
    this.outbox = new Outbox({
      service: 'sample',
      contracts: this.sample.contracts,
      clock: systemClock,
      wake: this.#wake,
      maxEventBytes: MAX_EVENT_BYTES,
    });
  }

  static async open(world: Servers, tag: string): Promise<Stage> {
    const stage = new Stage(world, tag, await sampleDatabase(world.server, `stage_${tag}`));
    if (world.broker !== undefined) {
      const kafka = kafkaClient({ brokers: world.broker.brokers, clientId: 'deploy' }, () => undefined);
      await createTopics(kafka, [stage.sample.topic], 1);
    }
    await stage.startRelay();
    return stage;
  }

  config(change: Partial<MemberConfig> = {}): MemberConfig {
    this.#named += 1;
    return {
      member: `member-${this.#named}`,
      transport: this.world.transport,
      urls: this.urls,
      brokers: this.world.broker?.brokers ?? [],
      tag: this.tag,
      group: GROUP,
      takes: 'batch',
      leaseMs: LEASE_MS,
      idleInTransactionTimeoutMs: LEASE_MS,
      stopWithinMs: 5_000,
      maxEventBytes: MAX_EVENT_BYTES,
      ...change,
    };
  }

  /** A member in this process. */
  async member(change: Partial<MemberConfig> = {}, hooks: MemberHooks = {}): Promise<Member> {
    const member = await startMember(this.config(change), this.#hooks(hooks));
    this.#members.add(member);
    return {
      stop: async () => {
        this.#members.delete(member);
        await member.stop();
      },
    };
  }

  /** A member in a process of its own, ready to work. */
  async process(change: Partial<MemberConfig> = {}): Promise<MemberProcess> {
    const started = MemberProcess.start(this.config(change));
    this.#processes.push(started);
    await until('the member is ready', async () => started.said('ready'), START_MS);
    return started;
  }

  /** With `postgres` there is none. */
  async startRelay(): Promise<void> {
    this.#relay = await startRelay(this.config({ member: 'relay' }), this.#hooks({}));
  }

  async stopRelay(): Promise<void> {
    await this.#relay?.stop();
    this.#relay = undefined;
  }

  /** How operators reach the broker. */
  operatorOptions(): { kafka?: KafkaConnection } {
    const { broker } = this.world;
    return broker === undefined ? {} : { kafka: { brokers: broker.brokers, clientId: 'operator' } };
  }

  /** Makes everything in the log look as if it had been written in January 2020, in a partition of its own. */
  async ageLog(): Promise<{ end: Date }> {
    await this.admin.transaction(async (tx) => {
      await tx.execute(
        `CREATE TABLE IF NOT EXISTS sample.outbox_2020_01 PARTITION OF sample.outbox
           FOR VALUES FROM ('2020-01-01Z') TO ('2020-02-01Z')`,
      );
      await tx.execute(
        `WITH young AS (DELETE FROM sample.outbox WHERE recorded_at > '2020-02-01Z' RETURNING *)
         INSERT INTO sample.outbox (position, xid, recorded_at, topic, slice, event_key, headers, payload)
         OVERRIDING SYSTEM VALUE
         SELECT position, xid, '2020-01-15Z', topic, slice, event_key, headers, payload FROM young`,
      );
    });
    return { end: new Date('2020-02-01T00:00:00Z') };
  }

  /** Publishes events, each in a transaction of its own unless `together`; `beside` adds to its transaction. */
  async publish(
    events: readonly SampleFields[],
    options: { together?: boolean; cause?: Cause; beside?: (tx: Tx) => Promise<void> } = {},
  ): Promise<void> {
    const lots = options.together === true ? [events] : events.map((event) => [event]);
    for (const lot of lots) {
      await this.producer.transaction(async (tx) => {
        this.outbox.append(
          tx,
          lot.map((event) => this.sample.make(event)),
          options.cause,
        );
        await options.beside?.(tx);
      });
    }
  }

  /** Counts an account on in its own row: the number of its next event, in the order of commits. */
  async nextNumber(tx: Tx, account: string): Promise<number> {
    const [row] = await tx.query<{ version: number }>(
      `INSERT INTO account (id, version) VALUES ($1, 1)
       ON CONFLICT (id) DO UPDATE SET version = account.version + 1 RETURNING version`,
      [account],
    );
    return row!.version - 1;
  }

  /** Back to the beginning, for the next history: nothing published, nobody ever consumed. */
  async empty(): Promise<void> {
    await this.admin.execute(
      `TRUNCATE sample.outbox, sample.account, mirror.ledger, mirror.mended, mirror.inbox, mirror.dead_letter,
                mirror.consumer_lane, mirror.consumer_member, mirror.consumer_group`,
    );
  }

  /** Puts a row into the log as it is, past every check: what a faulty or newer producer would write. */
  async publishRaw(key: string, headers: Record<string, string>, payload: string): Promise<void> {
    await this.admin.execute(
      `INSERT INTO sample.outbox (topic, slice, event_key, headers, payload) VALUES ($1, $2, $3, $4, $5)`,
      [this.sample.topic.name, sliceOf(key), key, headers, payload],
    );
  }

  async ledger(group = GROUP): Promise<LedgerRow[]> {
    return this.admin.query<LedgerRow>(
      'SELECT event_id, account, nth, amount, headers, member FROM mirror.ledger WHERE consumer_group = $1 ORDER BY id',
      [group],
    );
  }

  /** The numbers that arrived for each account, in the order in which they did. */
  async arrivals(group = GROUP): Promise<Map<string, number[]>> {
    const byAccount = Map.groupBy(await this.ledger(group), (row) => row.account);
    return new Map([...byAccount].map(([account, rows]) => [account, rows.map((row) => row.nth)]));
  }

  async letters(): Promise<{ id: string; key: string; state: string; reason: string; attempts: number }[]> {
    return this.admin.query(
      `SELECT id::text AS id, event_key AS key, state, reason, attempts FROM mirror.dead_letter ORDER BY dead_letter.id`,
    );
  }

  async mend(account: string): Promise<void> {
    await this.admin.execute('INSERT INTO mirror.mended VALUES ($1) ON CONFLICT DO NOTHING', [account]);
  }

  /** Where each lane of the group stands; a lane's places can be compared as pairs. */
  async places(group = GROUP): Promise<Map<number, [xid: number, position: number]>> {
    const rows = await this.admin.query<{ lane: number; xid: string; position: string }>(
      `SELECT lane, at_xid::text AS xid, at_position::text AS position FROM mirror.consumer_lane
        WHERE consumer_group = $1`,
      [group],
    );
    return new Map(rows.map((row) => [row.lane, [Number(row.xid), Number(row.position)]]));
  }

  /** Waits until every event of the log is settled for the group: handled, or among its letters. */
  async quiet(group = GROUP, withinMs = 60_000): Promise<void> {
    await until(
      `${group} has settled every event`,
      async () => (await this.unsettled(group)) === 0,
      withinMs,
    );
  }

  async unsettled(group = GROUP): Promise<number> {
    return this.#count(UNSETTLED, group);
  }

  /**
   * Events that are not settled and letters that wait, counted in one look: an event that becomes a letter
   * between two looks is not yet a letter to the first and settled to the second.
   */
  async unfinished(group = GROUP): Promise<number> {
    return this.#count(`(${UNSETTLED}) + (${WAITING})`, group);
  }

  async #count(what: string, group: string): Promise<number> {
    const [row] = await this.admin.query<{ n: number }>(`SELECT (${what})::integer AS n`, [
      group,
      this.sample.topic.name,
    ]);
    return row!.n;
  }

  /** Kills the database or the broker, whichever the transport depends on, and brings it back. */
  async outage(ms: number, meanwhile: () => Promise<void>): Promise<void> {
    const victim = this.world.broker ?? this.world.server;
    victim.signal('SIGKILL');
    await victim.waitForExit();
    const until = Date.now() + ms;
    // At a steady pace, not as fast as it goes: the time away is what counts here.
    while (Date.now() < until) await Promise.all([meanwhile(), pause(10)]);
    await victim.restart();
  }

  async end(): Promise<void> {
    await Promise.all(this.#processes.map((one) => one.kill()));
    await Promise.all([...this.#members].map((member) => member.stop()));
    await this.stopRelay();
    await this.producer.close();
    await this.admin.close();
  }

  #hooks(hooks: MemberHooks): MemberHooks {
    return { wake: this.#wake, onTrouble: (error) => this.troubles.push(error), ...hooks };
  }
}
