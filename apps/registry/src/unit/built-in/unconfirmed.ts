import type { Day } from '../domain/day.js';
import { newProvinceId } from './built-in-id.js';
import { renameStep, type BuiltInStep } from './built-in-history.js';

/**
 * Changes of which there is one source, which gives no date of the document. An event is kept for ever and states its
 * legal basis in full, so such a change waits until someone who has read the document says its date.
 */
interface UnconfirmedChange {
  readonly documentNumber: string;
  readonly issuer: string;
  readonly inForce: Day;
  readonly unitId: string;
  readonly becomes: { readonly kind: 'municipality'; readonly vi: string; readonly en: string };
}

const UNCONFIRMED_CHANGES: readonly UnconfirmedChange[] = [
  {
    documentNumber: '30/2026/QH16',
    issuer: 'Quốc hội',
    inForce: '2026-04-30',
    unitId: newProvinceId('75'),
    becomes: { kind: 'municipality', vi: 'Đồng Nai', en: 'Dong Nai' },
  },
];

/** Document numbers with the dates that whoever read them gives. */
export type Confirmations = Readonly<Record<string, Day>>;

/** @throws RangeError: a document that no waiting change rests on */
export function confirmedSteps(confirmed: Confirmations): BuiltInStep[] {
  return Object.entries(confirmed).map(([documentNumber, documentDate]) => {
    const change = UNCONFIRMED_CHANGES.find((one) => one.documentNumber === documentNumber);
    if (change === undefined) throw new RangeError('No built-in change waits for this document.');
    const basis = { documentNumber, documentDate, issuer: change.issuer };
    return renameStep(change.unitId, change.becomes, change.inForce, basis);
  });
}
