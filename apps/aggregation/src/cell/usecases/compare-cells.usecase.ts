import type { CellKey } from '../domain/contribution.js';
import type { CellStore } from './cell-store.port.js';
import { keyChanges, type Surroundings } from './key-changes.js';

/** Before every instant. */
const EVER = '0001-01-01T00:00:00.000Z';

export interface KeyDifference {
  readonly key: CellKey;
  /** Cells of the key whose stored history is not what their contributions come to. */
  readonly cells: number;
}

/** Works out keys from nothing but their contributions, and says where the stored rows differ. Writes nothing. */
export async function compareCells(
  store: Pick<CellStore, 'versions' | 'rows'>,
  keys: readonly CellKey[],
  surroundings: () => Promise<Surroundings>,
): Promise<KeyDifference[]> {
  const asked = keys.map((key) => ({ ...key, from: EVER }));
  const changes = await keyChanges(store, asked, surroundings);
  return changes.flatMap(({ key, gone, come }) => {
    const cells = new Set([...gone, ...come].map(({ boundary, unitId }) => `${boundary} ${unitId}`)).size;
    return cells === 0 ? [] : [{ key, cells }];
  });
}
