import { median } from './quantile.js';

/** One of the things compared: does its work once and says how it went, in one or more figures. */
export interface Side {
  readonly name: string;
  once(round: number): Promise<readonly number[]>;
}

/**
 * Runs the sides in turn (A B A B ...), so that a machine that grows slower or busier does so for all of them,
 * and returns the median of each figure of each side. Round 0 warms up and does not count.
 */
export async function alternate(
  sides: readonly Side[],
  rounds: number,
  progress: (text: string) => void,
): Promise<number[][]> {
  const results: (readonly number[])[][] = sides.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    const said: string[] = [];
    for (const [at, side] of sides.entries()) {
      const figures = await side.once(round);
      said.push(`${side.name} ${figures.map((one) => one.toPrecision(4)).join(' / ')}`);
      if (round > 0) results[at]!.push(figures);
    }
    progress(`  ${round === 0 ? 'warm-up' : `round ${round}`}: ${said.join(', ')}`);
  }
  return results.map((all) => (all[0] ?? []).map((_, at) => median(all.map((figures) => figures[at]!))));
}
