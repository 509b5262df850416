import type { Command } from 'commander';
import { reason } from './local/failures.js';

/** Runs a command line's program; what it fails with is one sentence on standard error, and exit code 1. */
export async function runProgram(program: Command): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    process.stderr.write(`${reason(error)}\n`);
    process.exitCode = 1;
  }
}
