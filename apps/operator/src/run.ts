import { CommanderError } from 'commander';
import { RefusedError } from '@toandan/messaging/operations';
import { ConfigError } from '@toandan/messaging';
import { isTransientDatabaseError } from '@toandan/persistence';
import { DatabaseUrlError } from './config.js';
import type { Io } from './io.js';
import { operatorProgram } from './program.js';
import { textsFor } from './text/language.js';
import type { Texts } from './text/texts.js';
import { StoppedError } from './session.js';
import { UsageError } from './usage-error.js';

/** 0: done. 1: refused, for the state of things or because something could not be reached. 2: not understood. */
type ExitCode = 0 | 1 | 2;

/** What went wrong, for a person and for a program. */
interface Failure {
  exit: ExitCode;
  code: string;
  sentence: string;
}

/** Runs one command line and returns its exit code. Never throws, and ends with one sentence when it fails. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const texts = textsFor(argv);
  try {
    const program = operatorProgram({ io, texts });
    await program.parseAsync(argv, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    // A command that only has commands under it has shown them.
    if (error instanceof CommanderError && error.code === 'commander.help') return 2;
    const { exit, code, sentence } = failureOf(error, texts);
    io.err(argv.includes('--json') ? JSON.stringify({ error: { code, message: sentence } }) : sentence);
    return exit;
  }
}

function failureOf(error: unknown, texts: Texts): Failure {
  if (error instanceof RefusedError) return { exit: 1, code: error.code, sentence: texts.refused(error) };
  if (error instanceof UsageError) return { exit: 2, code: 'usage', sentence: error.message };
  if (error instanceof StoppedError) return { exit: 1, code: 'stopped', sentence: error.message };
  if (error instanceof CommanderError) {
    return { exit: 2, code: 'usage', sentence: texts.usage(error.code, wordOf(error.message)) };
  }
  if (error instanceof DatabaseUrlError) {
    return { exit: 2, code: 'config', sentence: texts.databaseUrl[error.problem] };
  }
  if (error instanceof ConfigError) return { exit: 2, code: 'config', sentence: error.message };
  const message = error instanceof Error ? error.message.split('\n')[0]! : String(error);
  if (!isTransientDatabaseError(error)) return { exit: 1, code: 'failed', sentence: message };
  return { exit: 1, code: 'not-reached', sentence: `${texts.notReached()}: ${message}` };
}

/** The word that commander stumbled over: it puts it between quotes. */
function wordOf(message: string): string {
  return /'([^']+)'/.exec(message)?.[1] ?? message.replace(/^error: /, '');
}
