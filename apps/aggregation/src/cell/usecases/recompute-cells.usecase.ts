import type { CellStore, ClaimedKey } from './cell-store.port.js';
import { keyChanges, type Surroundings } from './key-changes.js';

/** Whoever watches the work on some keys; must do the work and nothing else. */
export type Watch = (keys: readonly ClaimedKey[], work: () => Promise<void>) => Promise<void>;

/** Works out dirty cells anew from their contributions and writes what is different. Returns how many keys it took. */
export async function recomputeCells(
  store: CellStore,
  surroundings: () => Promise<Surroundings>,
  watch: Watch = (_keys, work) => work(),
): Promise<number> {
  const keys = await store.claim();
  if (keys.length === 0) return 0;
  await watch(keys, async () => {
    const changes = await keyChanges(store, keys, surroundings);
    await store.replace(
      changes.map(({ key, gone }) => ({ key, rows: gone })),
      changes.map(({ key, come }) => ({ key, rows: come })),
    );
  });
  return keys.length;
}
