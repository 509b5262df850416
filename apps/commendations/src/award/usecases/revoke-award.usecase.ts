import type { Tx } from '@toandan/persistence';
import type { Award, Revocation } from '../domain/award.js';
import { AwardError } from '../domain/award-error.js';
import { revokeAward } from '../domain/revoke-award.js';
import { awardRevoked } from '../publish.js';
import type { Surroundings } from './surroundings.js';

export interface RevokeAward {
  /** As it was found. */
  readonly award: Award;
  readonly expectedVersion: number;
  readonly revocation: Revocation;
}

/** Takes awards back: they stay in the register and count no longer. */
export class RevokeAwardUseCase {
  constructor(private readonly surroundings: Surroundings) {}

  /** @throws AwardError */
  async execute(tx: Tx, { award, expectedVersion, revocation }: RevokeAward, by: string): Promise<Award> {
    const { store, outbox, clock, units } = this.surroundings;
    const { currentDay } = await units.snapshot(tx);
    const revoked = revokeAward(award, revocation, expectedVersion, currentDay);
    if (!(await store.revoke(tx, revoked, { by, at: clock.now() }))) {
      throw new AwardError('award.version-conflict');
    }
    outbox.append(tx, [awardRevoked(revoked, revocation)]);
    return revoked;
  }
}
