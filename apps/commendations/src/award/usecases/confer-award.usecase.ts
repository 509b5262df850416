import { newId } from '@toandan/kernel';
import type { Tx } from '@toandan/persistence';
import type { Award } from '../domain/award.js';
import { AwardError } from '../domain/award-error.js';
import { conferAward, type ConferAward } from '../domain/confer-award.js';
import { awardConferred } from '../publish.js';
import type { Surroundings } from './surroundings.js';

/** Enters awards that were conferred. */
export class ConferAwardUseCase {
  constructor(private readonly surroundings: Surroundings) {}

  /** @throws AwardError */
  async execute(tx: Tx, command: Omit<ConferAward, 'id'>, by: string): Promise<Award> {
    const { store, outbox, clock, units } = this.surroundings;
    const known = await units.snapshot(tx);
    if (known.find(command.unitId) === undefined) throw new AwardError('unit.unknown', { field: 'unitId' });
    const award = conferAward({ ...command, id: newId() }, known.currentDay);
    await store.insert(tx, award, { by, at: clock.now() });
    outbox.append(tx, [awardConferred(award)]);
    return award;
  }
}
