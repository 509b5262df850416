import type { ClientBase } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
import type { QueryTimes } from './query-times.js';

/** What one statement gave back. */
export interface StatementResult<Row> {
  rows: Row[];
  /** Rows inserted, updated, deleted or selected. */
  count: number;
}

/**
 * A statement that the server parses and plans once per connection. Only for constant texts, and only where
 * the plan does not hang on how large a table is at the moment: a plan made on an empty table stays.
 */
export interface PreparedStatement {
  readonly name: string;
  readonly text: string;
}

/** One statement on one connection. TypeORM's own way round costs a good part of a short transaction. */
export async function executeOn<Row>(
  client: ClientBase,
  statement: string | PreparedStatement,
  params: unknown[] | undefined,
): Promise<StatementResult<Row>> {
  const text = typeof statement === 'string' ? { text: statement } : { ...statement };
  const result = await client.query<Row & Record<string, unknown>>(
    params === undefined ? text : { ...text, values: params },
  );
  return { rows: result.rows, count: result.rowCount ?? 0 };
}

/**
 * A running transaction. Only a {@link Database} makes one, so whatever asks for a `Tx` (the outbox above
 * all) cannot be called outside a transaction.
 */
export class Tx {
  readonly #runner: QueryRunner;
  readonly #client: ClientBase;
  readonly #times: QueryTimes;
  readonly #beforeCommit: (() => Promise<void>)[] = [];
  readonly #afterCommit: (() => void)[] = [];

  /** @internal made by Database.transaction only */
  constructor(runner: QueryRunner, client: ClientBase, times: QueryTimes) {
    this.#runner = runner;
    this.#client = client;
    this.#times = times;
  }

  /** TypeORM's entity manager inside this transaction, for repositories. */
  get manager(): EntityManager {
    return this.#runner.manager;
  }

  async query<Row = Record<string, unknown>>(
    statement: string | PreparedStatement,
    params?: unknown[],
  ): Promise<Row[]> {
    return (await this.execute<Row>(statement, params)).rows;
  }

  async execute<Row = Record<string, unknown>>(
    statement: string | PreparedStatement,
    params?: unknown[],
  ): Promise<StatementResult<Row>> {
    return this.#times.statement(statement, () => executeOn<Row>(this.#client, statement, params));
  }

  /** Runs last inside the transaction; what it throws rolls everything back. */
  beforeCommit(hook: () => Promise<void>): void {
    this.#beforeCommit.push(hook);
  }

  /** Runs once the transaction has committed, and never when it rolls back. Must not throw. */
  afterCommit(hook: () => void): void {
    this.#afterCommit.push(hook);
  }

  /** @internal */
  async beforeCommitHooks(): Promise<void> {
    for (const hook of this.#beforeCommit) await hook();
  }

  /** @internal */
  committed(): void {
    for (const hook of this.#afterCommit) hook();
  }
}
