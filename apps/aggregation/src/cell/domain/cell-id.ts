import { periodId } from '@toandan/kernel';
import type { CellKey } from './contribution.js';

/** One text for a cell key. */
export function keyId({ indicator, period }: CellKey): string {
  return `${indicator} ${periodId(period)}`;
}
