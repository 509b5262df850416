import { Command, Option } from 'commander';
import type { TransportName } from '../world/member-config.js';
import { runModel } from './run-model.js';

interface Options {
  transport: TransportName;
  runs: number;
  seed?: number;
}

await new Command('model')
  .description('Plays random histories of producers, members, crashes, pauses and rewinds')
  .addOption(new Option('--transport <name>').choices(['postgres', 'kafka']).default('postgres'))
  .option('--runs <number>', 'how many histories', Number, 300)
  .option('--seed <number>', 'play these again', Number)
  .action(async ({ transport, runs, seed }: Options) => {
    const started = performance.now();
    const report = (done: number): void => {
      if (done % 50 === 0) process.stderr.write(`${done} of ${runs} histories\n`);
    };
    const result = await runModel({
      transport,
      runs,
      onProgress: report,
      ...(seed === undefined ? {} : { seed }),
    });
    const seconds = Math.round((performance.now() - started) / 1_000);
    process.stdout.write(
      `${result.runs} histories on ${transport} held, seed ${result.seed}, ${seconds} s\n`,
    );
  })
  .parseAsync();
