import { whyNoKafka } from '@toandan/deploy/local';
import { isCi } from './config.js';
import type { Result } from './report/result.js';
import { text } from './report/text.js';
import { run, type RunOptions } from './run.js';
import type { TransportName } from './world/world.js';

export interface RunAllOptions extends Omit<RunOptions, 'transport' | 'say'> {
  readonly transport: TransportName | 'both';
}

/**
 * One run for each transport that was asked for, told of as it goes.
 * @throws Error: Kafka was asked for and cannot be had here; with `both` and outside of CI it is said and left out
 */
export async function runAll({ transport, ...options }: RunAllOptions): Promise<Result[]> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const results: Result[] = [];
  for (const one of transport === 'both' ? (['postgres', 'kafka'] as const) : [transport]) {
    const missing = one === 'kafka' ? await whyNoKafka({}) : undefined;
    if (missing !== undefined) {
      if (transport === 'kafka' || isCi()) throw new Error(`chaos on kafka [needs Kafka: ${missing}]`);
      say(`NOT RUN: chaos on kafka [needs Kafka: ${missing}]`);
      continue;
    }
    const result = await run({ ...options, transport: one, say });
    process.stdout.write(text(result));
    results.push(result);
  }
  return results;
}
