import { writeFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { World } from '../world/world.js';
import type { TransportName } from '../world/member-config.js';
import { conformanceCases } from './all-cases.js';
import type { ConformanceResult } from './case.js';
import { runCase } from './run-case.js';

interface Options {
  transport: TransportName;
  json?: string;
  only?: string;
}

const program = new Command('conformance')
  .description('Puts every promise of the messaging to the test on one transport')
  .addOption(new Option('--transport <name>').choices(['postgres', 'kafka']).makeOptionMandatory())
  .option('--json <file>', 'write the results as an array of { case, passed, ms }')
  .option('--only <words>', 'only the cases whose name has these words')
  .action(async (options: Options) => {
    const world = await World.start(options.transport);
    const results: ConformanceResult[] = [];
    try {
      for (const one of conformanceCases) {
        if (options.only !== undefined && !one.name.includes(options.only)) continue;
        const started = performance.now();
        const error = await runCase(world, one).then(
          () => undefined,
          (failure: unknown) => (failure instanceof Error ? failure.message : String(failure)),
        );
        const ms = Math.round(performance.now() - started);
        results.push({
          case: one.name,
          passed: error === undefined,
          ms,
          ...(error !== undefined && { error }),
        });
        process.stdout.write(
          `${error === undefined ? 'passed' : 'FAILED'}  ${String(ms).padStart(6)} ms  ${one.name}\n`,
        );
        if (error !== undefined) process.stdout.write(`        ${error.replaceAll('\n', '\n        ')}\n`);
      }
    } finally {
      await world.stop();
    }
    if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(results, null, 2)}\n`);
    const passed = results.filter((result) => result.passed).length;
    process.stdout.write(`${passed} passed, ${results.length - passed} failed\n`);
    process.exitCode = passed === results.length && passed > 0 ? 0 : 1;
  });

await program.parseAsync();
