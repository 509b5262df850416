import { systemClock } from '@toandan/kernel';
import { Outbox, WakeHub } from '@toandan/messaging';
import { Database } from '@toandan/persistence';
import type pg from 'pg';
import { PRODUCER, written, type BenchContracts } from '../world/bench-contracts.js';
import type { BenchUrls } from '../world/bench-database.js';
import { Accounts, CHANGE_ACCOUNT } from './accounts.js';
import { APPEND_ONE, APPEND_WITH_CHANGE } from './append-sql.js';

/** A way to commit a state change with its event. */
export interface Writer {
  readonly name: string;
  commit(worker: number): Promise<void>;
}

const AMOUNT = '1.50';
/** Far longer than a run: what the guard's lower bound must be is the outbox's business. */
const GUARD_MS = 24 * 60 * 60 * 1_000;

export async function oursWriter(
  urls: BenchUrls,
  contracts: BenchContracts,
  connections: number,
): Promise<Writer & { close: () => Promise<void> }> {
  const accounts = await Accounts.create(urls, `ours-${connections}`, connections);
  const outbox = new Outbox({
    service: PRODUCER,
    contracts: contracts.contracts,
    clock: systemClock,
    wake: new WakeHub(),
    maxEventBytes: 900_000,
  });
  const database = await new Database({
    url: urls.producer,
    schema: PRODUCER,
    applicationName: PRODUCER,
    poolSize: connections,
  }).open();
  return {
    name: 'ours',
    commit: async (worker) => {
      const { id, version, nth } = accounts.next(worker);
      await database.transaction(async (tx) => {
        const changed = await tx.execute(CHANGE_ACCOUNT, [id, version, AMOUNT]);
        mustBeOne(changed.count);
        outbox.append(tx, [contracts.make(id, nth)]);
      });
    },
    close: async () => database.close(),
  };
}

/** What one would write with pg alone; `named` has the server keep the statements instead of planning them each time. */
export async function bareWriter(
  urls: BenchUrls,
  contracts: BenchContracts,
  connections: number,
  pool: pg.Pool,
  named: boolean,
): Promise<Writer> {
  const name = named ? 'named' : 'bare';
  const accounts = await Accounts.create(urls, `${name}-${connections}`, connections);
  const events = preparedEvents(accounts, contracts, connections);
  const statement = (its: string, text: string, values: unknown[]): pg.QueryConfig =>
    named ? { name: its, text, values } : { text, values };
  return {
    name,
    commit: async (worker) => {
      const { id, version, nth } = accounts.next(worker);
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        const change = statement('change', CHANGE_ACCOUNT, [id, version, AMOUNT]);
        mustBeOne((await client.query(change)).rowCount);
        const append = statement('append', APPEND_ONE, eventParams(events, worker, nth));
        mustBeOne((await client.query(append)).rowCount);
        await client.query('COMMIT');
      } finally {
        client.release();
      }
    },
  };
}

export async function cteWriter(
  urls: BenchUrls,
  contracts: BenchContracts,
  connections: number,
  pool: pg.Pool,
): Promise<Writer> {
  const accounts = await Accounts.create(urls, `cte-${connections}`, connections);
  const events = preparedEvents(accounts, contracts, connections);
  return {
    name: 'one statement',
    commit: async (worker) => {
      const { id, version, nth } = accounts.next(worker);
      const params = [...eventParams(events, worker, nth), id, version, AMOUNT];
      mustBeOne((await pool.query(APPEND_WITH_CHANGE, params)).rowCount);
    },
  };
}

type PreparedEvent = [
  topics: string[],
  slices: number[],
  keys: string[],
  headers: string[],
  payloads: string[],
];

/** One event for each account of each worker, sent again at each of its turns: nobody looks at its id here. */
function preparedEvents(accounts: Accounts, contracts: BenchContracts, workers: number): PreparedEvent[][] {
  return Array.from({ length: workers }, (_, worker) =>
    accounts.idsOf(worker).map((id, nth): PreparedEvent => {
      const { topic, key, headers, payload } = written(contracts.contracts, contracts.make(id, nth));
      return [[topic], [nth % 16], [key], [JSON.stringify(headers)], [payload]];
    }),
  );
}

function eventParams(events: PreparedEvent[][], worker: number, nth: number): unknown[] {
  const own = events[worker]!;
  return [...own[nth % own.length]!, new Date(Date.now() - GUARD_MS)];
}

function mustBeOne(count: number | null): void {
  if (count !== 1) throw new Error(`One row should have been written, not ${count ?? 0}`);
}
