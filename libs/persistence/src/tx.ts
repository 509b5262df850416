import type { EntityManager, QueryRunner } from 'typeorm';

/** What one statement gave back. */
export interface StatementResult<Row> {
  rows: Row[];
  /** Rows inserted, updated, deleted or selected. */
  count: number;
}

/**
 * A running transaction. Only a {@link Database} makes one, so whatever asks for a `Tx` (the outbox above
 * all) cannot be called outside a transaction.
 */
export class Tx {
  readonly #runner: QueryRunner;
  readonly #beforeCommit: (() => Promise<void>)[] = [];
  readonly #afterCommit: (() => void)[] = [];

  /** @internal made by Database.transaction only */
  constructor(runner: QueryRunner) {
    this.#runner = runner;
  }

  /** TypeORM's entity manager inside this transaction, for repositories. */
  get manager(): EntityManager {
    return this.#runner.manager;
  }

  async query<Row = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<Row[]> {
    return (await this.execute<Row>(sql, params)).rows;
  }

  async execute<Row = Record<string, unknown>>(
    sql: string,
    params: unknown[] = [],
  ): Promise<StatementResult<Row>> {
    const result = await this.#runner.query(sql, params, true);
    return { rows: (result.records ?? []) as Row[], count: result.affected ?? 0 };
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
