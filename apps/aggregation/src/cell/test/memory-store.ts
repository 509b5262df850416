import type { CellKey, SourceVersion } from '../domain/contribution.js';
import {
  STILL,
  type CellRow,
  type CellStore,
  type ClaimedKey,
  type DirtyKey,
  type KeyRows,
} from '../usecases/cell-store.port.js';

/** For the tests: one key's cells in memory, under the same port as those in the database. */
export class MemoryStore implements CellStore {
  readonly rowsKept: CellRow[] = [];
  readonly #versions: SourceVersion[] = [];
  readonly #marks: string[] = [];

  constructor(private readonly key: CellKey) {}

  arrive(version: SourceVersion): void {
    this.#versions.push(version);
    this.#marks.push(version.appliedAt);
  }

  mark(instant: string): void {
    if (this.#versions.length > 0) this.#marks.push(instant);
  }

  claim(): Promise<readonly ClaimedKey[]> {
    const [from] = this.#marks.splice(0).toSorted();
    return Promise.resolve(from === undefined ? [] : [{ ...this.key, from, traces: [] }]);
  }

  versions(): Promise<readonly SourceVersion[][]> {
    return Promise.resolve([[...this.#versions]]);
  }

  rows([asked]: readonly (DirtyKey & { readonly units: readonly string[] })[]): Promise<CellRow[][]> {
    const { units, from } = asked!;
    return Promise.resolve([
      this.rowsKept.filter(
        ({ unitId, knownFrom, knownTo }) =>
          knownTo >= from && (units.includes(unitId) || knownTo < STILL || knownFrom >= from),
      ),
    ]);
  }

  replace(gone: readonly KeyRows[], come: readonly KeyRows[]): Promise<void> {
    for (const row of gone.flatMap(({ rows }) => rows)) {
      const at = this.rowsKept.findIndex(
        (one) => one.unitId === row.unitId && one.boundary === row.boundary && one.knownTo === row.knownTo,
      );
      if (at < 0) throw new Error('A row that is not there was to be replaced');
      this.rowsKept.splice(at, 1);
    }
    this.rowsKept.push(...come.flatMap(({ rows }) => rows));
    return Promise.resolve();
  }

  /** Every row as a text, in an order that does not hang on how it came to be. */
  texts(): string[] {
    return this.rowsKept.map((row) => JSON.stringify(row)).toSorted();
  }
}
