/** How many times a second some workers, each one after the other, do something within a time. */
export async function perSecond(
  workers: number,
  forMs: number,
  once: (worker: number) => Promise<void>,
): Promise<number> {
  const begun = performance.now();
  let done = 0;
  const work = async (worker: number): Promise<void> => {
    while (performance.now() - begun < forMs) {
      await once(worker);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)));
  return (done * 1_000) / (performance.now() - begun);
}
