import type { ReorganiseUnits, ReorganisedShare } from '../commands.js';
import { isShare, Share } from '../share.js';
import { UnitError } from '../unit-error.js';

/**
 * Everything that ends goes somewhere, wholly: its shares add up to exactly 1. Everything that results comes from
 * somewhere. One unit that becomes one other is no reorganisation: it was renamed.
 */
export function checkShares({ ended, results, shares }: ReorganiseUnits): void {
  const endedIds = distinct(ended.map((unit) => unit.unitId));
  const resultIds = distinct(results.map((unit) => unit.unitId));
  distinct(shares.map(({ from, to }) => `${from} ${to}`));
  for (const share of shares) {
    if (!endedIds.has(share.from) || !resultIds.has(share.to)) {
      throw new UnitError('unit.lineage-invalid', { from: share.from, to: share.to });
    }
    checkShare(share);
  }
  for (const id of endedIds) {
    const sum = outOf(id, shares).reduce((total, { share }) => total.plus(Share.of(share)), Share.NONE);
    if (!sum.isWhole) throw new UnitError('unit.shares-invalid', { unitId: id, sum: sum.toString() });
  }
  for (const id of resultIds) {
    const sources = into(id, shares);
    const alone = sources.length === 1 && outOf(sources[0]!.from, shares).length === 1;
    if (sources.length === 0 || alone) throw new UnitError('unit.lineage-invalid', { unitId: id });
  }
}

export function outOf(id: string, shares: readonly ReorganisedShare[]): ReorganisedShare[] {
  return shares.filter((share) => share.from === id);
}

export function into(id: string, shares: readonly ReorganisedShare[]): ReorganisedShare[] {
  return shares.filter((share) => share.to === id);
}

function checkShare({ from, share, estimated }: ReorganisedShare): void {
  const wholeByEstimate = estimated && isShare(share) && Share.of(share).isWhole;
  if (!isShare(share) || wholeByEstimate) throw new UnitError('unit.shares-invalid', { unitId: from });
}

function distinct(keys: readonly string[]): Set<string> {
  const known = new Set(keys);
  if (known.size !== keys.length || known.size === 0) throw new UnitError('unit.lineage-invalid');
  return known;
}
