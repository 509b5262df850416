/** Does a piece of work for each item, so many at a time, and says after each how many are done. */
export async function inParallel<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<void> {
  let next = 0;
  let done = 0;
  const one = async (): Promise<void> => {
    for (let item = items[next]; next < items.length; item = items[next]) {
      next += 1;
      await work(item!);
      done += 1;
      progress(done, items.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, one));
}
