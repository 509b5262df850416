import { Database } from '@toandan/persistence';
import type { OperatorConfig } from './config.js';
import type { Io } from './io.js';
import type { Texts } from './text/texts.js';
import { UsageError } from './usage-error.js';

/** What a command works with. */
export interface Session {
  readonly io: Io;
  readonly texts: Texts;
  readonly json: boolean;
}

export interface Connected {
  readonly operator: Database;
  readonly config: OperatorConfig;
}

/** Long enough to empty a large table or to count a million events. */
const STATEMENT_MS = 10 * 60 * 1_000;

/** Opens the administrator's connection for one command. */
export async function connected<T>({ io }: Session, work: (connected: Connected) => Promise<T>): Promise<T> {
  const config = io.config();
  const operator = new Database({
    url: config.databaseUrl,
    applicationName: 'toandan-operator',
    poolSize: 2,
    statementTimeoutMs: STATEMENT_MS,
  });
  try {
    return await work({ operator, config });
  } finally {
    await operator.close();
  }
}

/** The answer in the form that was asked for. */
export function answer({ io, json }: Session, value: unknown, text: () => string): void {
  io.out(json ? JSON.stringify(value) : text());
}

/** The person who was asked said no. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

/**
 * Asks before something that cannot be taken back.
 * @throws StoppedError; UsageError where there is nobody to ask
 */
export async function confirm({ io, texts }: Session, yes: boolean, question: string): Promise<void> {
  if (yes) return;
  if (!io.isTerminal) throw new UsageError(texts.needsYes());
  const said = (await io.ask(question)).trim().normalize('NFC').toLowerCase();
  if (!texts.yes.includes(said)) throw new StoppedError(texts.notConfirmed());
}
