import { whyNoKafka } from '@toandan/deploy/local';
import type { BenchCase } from './bench-case.js';
import { notMeasured, type Row } from './report/row.js';

export interface RunOptions<World> {
  /** Only cases whose name, or a row's, contains this. */
  readonly only?: string;
  readonly progress: (text: string) => void;
  /** The servers of the chosen cases, of their own, which end with the run. */
  readonly open: () => Promise<World>;
}

/** Measures the chosen cases one after the other. */
export async function run<World extends { stop(): Promise<void> }>(
  cases: readonly BenchCase<World>[],
  options: RunOptions<World>,
): Promise<Row[]> {
  const { only = '', progress, open } = options;
  const chosen = cases.filter((one) =>
    [one.name, ...one.rows.map((row) => row.name)].some((name) => name.includes(only)),
  );
  if (chosen.length === 0) throw new Error(`No bench has "${only}" in its name`);
  const noKafka = chosen.some((one) => one.needsKafka) ? await whyNoKafka({}) : undefined;
  const world = await open();
  try {
    const rows: Row[] = [];
    for (const one of chosen) {
      progress(one.name);
      if (one.needsKafka && noKafka !== undefined) {
        progress(`  ${noKafka}`);
        rows.push(...one.rows.map((row) => notMeasured(row, noKafka)));
      } else {
        rows.push(...(await one.run(world)));
      }
    }
    return rows;
  } finally {
    await world.stop();
  }
}
