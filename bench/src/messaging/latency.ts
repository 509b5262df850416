import { setTimeout as pause } from 'node:timers/promises';
import { paced } from '../measure/pace.js';
import { quantile } from '../measure/quantile.js';
import type { Row, RowPlan } from '../report/row.js';
import { measured } from '../report/row.js';
import type { World } from '../world/world.js';

const PER_SECOND = 200;

/** A way from a commit to its handled effect. */
export interface Way {
  /** Commits one event; returns its id and when that was done. */
  send(nth: number): Promise<{ id: string; at: number }>;
  /** When each event's effect was committed. */
  readonly handled: ReadonlyMap<string, number>;
}

/** p50 and p99 of the time from commit to handled, in ms, with events sent at an even pace. */
export async function latencies(world: World, way: Way): Promise<[p50: number, p99: number]> {
  // The first ones find caches empty and, with Kafka, a group that is still being made.
  const first = await way.send(0);
  await untilHandled(way, [first.id]);
  const sent: { id: string; at: number }[] = [];
  await paced(PER_SECOND, world.scaled(PER_SECOND * 5, 40), async (nth) => {
    sent.push(await way.send(nth + 1));
  });
  await untilHandled(
    way,
    sent.map(({ id }) => id),
  );
  const times = sent.map(({ id, at }) => way.handled.get(id)! - at);
  return [quantile(times, 0.5), quantile(times, 0.99)];
}

async function untilHandled(way: Way, ids: readonly string[]): Promise<void> {
  const deadline = performance.now() + 30_000;
  while (!ids.every((id) => way.handled.has(id))) {
    if (performance.now() > deadline) throw new Error('Events were not handled within 30 s');
    await pause(20);
  }
}

export function latencyPlans(transport: string, note: string): [RowPlan, RowPlan] {
  const name = `commit to handled at ${PER_SECOND} events/s, ${transport} transport`;
  return [
    { name: `${name}, p50`, unit: 'ms', goal: '<= 3', note },
    { name: `${name}, p99`, unit: 'ms', goal: 'print', note },
  ];
}

export function latencyRows(
  plans: readonly [RowPlan, RowPlan],
  ours: readonly number[],
  reference: readonly number[],
): Row[] {
  return plans.map((row, at) => measured(row, ours[at]!, reference[at]!));
}
