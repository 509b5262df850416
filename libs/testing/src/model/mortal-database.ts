import { Database, type StatementResult, type Tx } from '@toandan/persistence';

/** What becomes of a member, told to whatever it works with. */
export class Fate {
  state: 'alive' | 'paused' | 'gone' = 'alive';
  #gate: PromiseWithResolvers<void> | undefined;
  readonly #death = Promise.withResolvers<void>();

  pause(): void {
    if (this.state !== 'alive') return;
    this.state = 'paused';
    this.#gate = Promise.withResolvers();
  }

  resume(): void {
    if (this.state !== 'paused') return;
    this.state = 'alive';
    this.#gate?.resolve();
  }

  die(): void {
    this.state = 'gone';
    this.#gate?.resolve();
    this.#death.resolve();
  }

  /** Resolves when it dies. */
  get death(): Promise<void> {
    return this.#death.promise;
  }

  /** Goes on at once for the living, later for the paused, never for the dead. */
  async allow(): Promise<void> {
    while (this.state === 'paused') await this.#gate!.promise;
    if (this.state === 'gone') await new Promise<never>(() => undefined);
  }
}

/** A database whose user may be paused or die at any statement, as a process may. */
export class MortalDatabase extends Database {
  constructor(
    private readonly fate: Fate,
    options: ConstructorParameters<typeof Database>[0],
  ) {
    super(options);
  }

  override async execute<Row>(sql: string, params?: unknown[]): Promise<StatementResult<Row>> {
    await this.fate.allow();
    const result = await super.execute<Row>(sql, params);
    await this.fate.allow();
    return result;
  }

  override async transactionOnce<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    await this.fate.allow();
    const result = await super.transactionOnce(work);
    await this.fate.allow();
    return result;
  }
}
