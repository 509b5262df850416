/** For the tests: the items in another order, in which those of one key keep theirs. `picks` says who comes next. */
export function interleaved<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  picks: readonly number[],
): T[] {
  const queues = [...Map.groupBy(items, keyOf).values()].map((queue) => [...queue]);
  return items.map((_, nth) => {
    const waiting = queues.filter((queue) => queue.length > 0);
    return waiting[(picks[nth] ?? 0) % waiting.length]!.shift()!;
  });
}
