import type { BenchCase } from './messaging/bench-case.js';
import { notMeasured, type Row } from './report/row.js';
import { World } from './world/world.js';

export interface RunOptions {
  /** Only cases whose name, or a row's, contains this. */
  readonly only?: string;
  readonly scale: number;
  readonly progress: (text: string) => void;
}

/** Measures the chosen cases one after the other, on servers of their own that end with the run. */
export async function run(cases: readonly BenchCase[], options: RunOptions): Promise<Row[]> {
  const { only = '', scale, progress } = options;
  const chosen = cases.filter((one) =>
    [one.name, ...one.rows.map((row) => row.name)].some((name) => name.includes(only)),
  );
  if (chosen.length === 0) throw new Error(`No bench has "${only}" in its name`);
  const noKafka = chosen.some((one) => one.needsKafka) ? await World.whyNoKafka() : undefined;
  const world = await World.start({ scale, progress });
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
