import type { State } from '../domain/tipoff.js';
import { TipoffError } from '../domain/tipoff-error.js';
import type { TipoffStore } from './tipoff-store.port.js';
import type { Hashes } from './vault.port.js';

/** Tells whoever holds a receipt how far the tip-off is, and nothing more. */
export class FollowReceiptUseCase {
  constructor(
    private readonly store: Pick<TipoffStore, 'stateOf'>,
    private readonly hashes: Pick<Hashes, 'everyOf'>,
  ) {}

  /**
   * Every receipt takes the same way: what is compared are hashes under a key, by an index, so that neither the answer
   * nor its time tells how near a wrong one came.
   * @param digits of a receipt, see receiptDigits()
   * @throws TipoffError `tipoff.receipt-unknown`
   */
  async execute(digits: string): Promise<State> {
    const state = await this.store.stateOf(this.hashes.everyOf('receipt', digits));
    if (state === undefined) throw new TipoffError('tipoff.receipt-unknown');
    return state;
  }
}
