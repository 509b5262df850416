/** Between two lines, ms. */
const PAUSE_MS = 1_000;
const MB = 1_000_000;

/** Tells how far long work has come, at most once a second; nothing of work that takes less. */
export function progressLines(
  say: (line: string) => void,
  clock: () => number = () => performance.now(),
): (done: number, total: number) => void {
  let last = clock();
  return (done, total) => {
    if (clock() - last < PAUSE_MS) return;
    last = clock();
    say(`${Math.round(done / MB)} of about ${Math.max(1, Math.round(Math.max(done, total) / MB))} MB`);
  };
}
