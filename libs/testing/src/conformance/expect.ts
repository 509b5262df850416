import assert from 'node:assert/strict';
import type { Stage } from '../world/stage.js';

/** 0, 1, 2 ... n-1 */
export function upTo(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i);
}

/** Every account got exactly these numbers in exactly this order: nothing lost, repeated or overtaken. */
export async function expectArrivals(
  stage: Stage,
  expected: Readonly<Record<string, readonly number[]>>,
  group?: string,
): Promise<void> {
  const arrived = await stage.arrivals(group);
  assert.deepEqual(
    Object.fromEntries([...arrived].sort()),
    Object.fromEntries(Object.entries(expected).sort()),
  );
}
