import type { Command } from 'commander';
import type { Io } from './io.js';
import type { Session } from './session.js';
import type { Texts } from './text/texts.js';

/** What commands are made with, before the command line is read. */
export interface Setup {
  readonly io: Io;
  readonly texts: Texts;
}

/** What a command works with, once its line has been read. */
export function sessionOf({ io, texts }: Setup, command: Command): Session {
  return { io, texts, json: command.optsWithGlobals<{ json?: boolean }>().json === true };
}

/** For options that may be given several times. */
export function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
