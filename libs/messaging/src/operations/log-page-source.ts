import { LOG_START, type Cursor } from '../log/cursor.js';
import { LogReader, type LogRow } from '../log/log-reader.js';
import type { Database } from '@toandan/persistence';

const PAGE = 200;

/** One log, read forwards by one reader, row by row. */
export class LogPageSource {
  readonly #reader: LogReader;
  #after: Cursor = LOG_START;
  #rows: LogRow[] = [];
  #drained = false;

  constructor(
    database: Database,
    readonly service: string,
  ) {
    this.#reader = new LogReader(database, service);
  }

  async startAt(since: Date): Promise<void> {
    this.#after = await this.#reader.cursorAt(since);
  }

  /** The next row, without taking it; undefined: there are no more for now. */
  async peek(): Promise<LogRow | undefined> {
    while (this.#rows.length === 0 && !this.#drained) {
      const page = await this.#reader.read({ after: this.#after, limit: PAGE });
      this.#after = page.end;
      this.#rows = page.rows;
      this.#drained = page.drained;
    }
    return this.#rows[0];
  }

  take(): void {
    this.#rows.shift();
  }

  /** Lets the next peek look again. */
  lookAgain(): void {
    this.#drained = false;
  }
}
