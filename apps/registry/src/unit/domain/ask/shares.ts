import type { Share } from '../share.js';

/** What part of a unit is found in another one. */
export interface RelatedShare {
  readonly unitId: string;
  /** Exact decimal text; along several steps the shares are multiplied. */
  readonly share: string;
  /** Whether any step on the way was an estimate. */
  readonly estimated: boolean;
}

/** Shares by unit; those that meet in one unit on different ways are added. */
export class Shares {
  readonly #found = new Map<string, { share: Share; estimated: boolean }>();

  add(unitId: string, share: Share, estimated: boolean): void {
    const known = this.#found.get(unitId);
    this.#found.set(unitId, {
      share: known === undefined ? share : known.share.plus(share),
      estimated: estimated || known?.estimated === true,
    });
  }

  list(): RelatedShare[] {
    return [...this.#found].map(([unitId, { share, estimated }]) => ({
      unitId,
      share: share.toString(),
      estimated,
    }));
  }
}
