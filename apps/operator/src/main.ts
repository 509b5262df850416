import { createInterface } from 'node:readline/promises';
import { ContractRegistry, allEventClasses } from '@toandan/contracts';
import { operatorConfig } from './config.js';
import { run } from './run.js';

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => console.log(text),
  err: (text) => console.error(text),
  isTerminal: process.stdin.isTTY && process.stderr.isTTY,
  ask: async (question) => {
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    try {
      return await terminal.question(question, { signal: stop.signal });
    } finally {
      terminal.close();
    }
  },
  config: operatorConfig,
  contracts: ContractRegistry.of(allEventClasses),
  now: () => new Date(),
  signal: stop.signal,
});
