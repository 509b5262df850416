import { Client, type ClientBase, type ClientConfig } from 'pg';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { QueryTimes } from './query-times.js';
import { Tx, executeOn, type PreparedStatement, type StatementResult } from './tx.js';
import { retrying } from './retrying.js';
import { isTransientDatabaseError } from './transient.js';

export interface DatabaseOptions {
  /** postgres://user:password@host:port/database of the role to work as. */
  url: string;
  /** The schema this role owns; also its search path. Absent for roles that own none. */
  schema?: string;
  /** Connections at most. */
  poolSize?: number;
  /** Shows in pg_stat_activity. */
  applicationName: string;
  /** Under which its times are measured; absent: the schema, or the application's name. */
  service?: string;
  /** Longest one statement may run, ms. */
  statementTimeoutMs?: number;
  /** Longest a transaction may sit idle, ms: a stopped process must not hold its locks for ever. */
  idleInTransactionTimeoutMs?: number;
  /** PostgreSQL settings of each connection. */
  settings?: Readonly<Record<string, string>>;
  /** How often a unit of work is tried when the database says the failure is a passing one. */
  attempts?: number;
  /** The explicit, ordered list of this schema's migrations. */
  migrations?: (new () => MigrationInterface)[];
}

const DEFAULTS = {
  poolSize: 10,
  statementTimeoutMs: 30_000,
  idleInTransactionTimeoutMs: 15_000,
  attempts: 5,
};

/**
 * A connection that may break at any moment without bringing the process down. Pool and TypeORM listen to
 * their clients, but not in the moment in which one hands it to the other. Whoever uses the connection hears of it.
 */
class HeardClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/**
 * One role's door to PostgreSQL: statements, units of work, migrations.
 *
 * TypeORM stays behind it. Time limits are set on each connection, because one forgotten transaction
 * anywhere in the cluster delays every reader of every log.
 */
export class Database {
  readonly #source: DataSource;
  readonly #attempts: number;
  readonly #times: QueryTimes;
  readonly schema: string | undefined;
  #opening: Promise<unknown> | undefined;

  constructor(options: DatabaseOptions) {
    const settings = { ...DEFAULTS, ...options };
    this.schema = options.schema;
    this.#times = new QueryTimes(options.service ?? options.schema ?? options.applicationName);
    this.#source = new DataSource({
      type: 'postgres',
      url: options.url,
      ...(options.schema === undefined ? {} : { schema: options.schema }),
      applicationName: options.applicationName,
      poolSize: settings.poolSize,
      synchronize: false,
      installExtensions: false,
      logging: false,
      migrations: options.migrations ?? [],
      migrationsTableName: 'migration',
      // A broken idle connection is replaced by the pool; the statement that meets it reports it.
      poolErrorHandler: () => undefined,
      extra: {
        Client: HeardClient,
        keepAlive: true,
        connectionTimeoutMillis: 5_000,
        idleTimeoutMillis: 30_000,
        // Start-up parameters, so that they cost no round trip and cannot be forgotten by a new connection.
        options: [
          ...(options.schema === undefined ? [] : [`-c search_path=${options.schema}`]),
          `-c statement_timeout=${settings.statementTimeoutMs}`,
          `-c idle_in_transaction_session_timeout=${settings.idleInTransactionTimeoutMs}`,
          ...Object.entries(options.settings ?? {}).map(([name, value]) => `-c ${name}=${value}`),
        ].join(' '),
      },
    });
    this.#attempts = settings.attempts;
  }

  /** Opens the pool; other calls do so by themselves. Fails when the server cannot be reached. */
  async open(): Promise<this> {
    this.#opening ??= this.#source.initialize().catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    });
    await this.#opening;
    return this;
  }

  async close(): Promise<void> {
    if (this.#source.isInitialized) await this.#source.destroy();
    this.#opening = undefined;
  }

  /** One statement in its own transaction. */
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
    return this.#withRunner(async (_, client) =>
      this.#times.statement(statement, () => executeOn<Row>(client, statement, params)),
    );
  }

  /**
   * A unit of work: all of `work`, or nothing. A passing failure (deadlock, lost connection, a
   * {@link TransientError}) runs the whole of it again with a new transaction, so `work` must touch nothing
   * but the transaction.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return retrying(() => this.transactionOnce(work), {
      times: { initialMs: 10, longestMs: 1_000 },
      attempts: this.#attempts,
      again: isTransientDatabaseError,
    });
  }

  /** The same without another try: for callers that have a back-off of their own. */
  async transactionOnce<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#withRunner(async (runner, client) =>
      this.#times.unitOfWork(async () => {
        const tx = new Tx(runner, client, this.#times);
        await runner.startTransaction();
        try {
          const result = await work(tx);
          await tx.beforeCommitHooks();
          await runner.commitTransaction();
          tx.committed();
          return result;
        } catch (error) {
          // The connection may be what broke; the first error is the one that tells.
          if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
          throw error;
        }
      }),
    );
  }

  /** Applies the migrations that are missing, each in a transaction, as this role. Returns their names. */
  async migrate(): Promise<string[]> {
    await this.open();
    const done = await this.#source.runMigrations({ transaction: 'each' });
    return done.map((migration) => migration.name);
  }

  async #withRunner<T>(use: (runner: QueryRunner, client: ClientBase) => Promise<T>): Promise<T> {
    if (!this.#source.isInitialized) await this.open();
    const runner = this.#source.createQueryRunner();
    try {
      return await use(runner, (await runner.connect()) as ClientBase);
    } finally {
      await runner.release().catch(() => undefined);
    }
  }
}
