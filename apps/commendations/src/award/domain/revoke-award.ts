import { earliestDay, type CalendarDate } from '@toandan/kernel';
import type { Award, Revocation } from './award.js';
import { AwardError } from './award-error.js';

/** @throws AwardError */
export function revokeAward(
  award: Award,
  revocation: Revocation,
  expectedVersion: number,
  today: CalendarDate,
): Award & { readonly revocation: Revocation } {
  if (award.version !== expectedVersion) throw new AwardError('award.version-conflict');
  if (award.revocation !== undefined) throw new AwardError('award.already-revoked');
  if (revocation.on > today) throw new AwardError('award.date-ahead', { field: 'revokedOn' });
  if (award.conferred !== undefined && revocation.on < earliestDay(award.conferred)) {
    throw new AwardError('award.revoked-before', { field: 'revokedOn' });
  }
  return { ...award, revocation, version: award.version + 1 };
}
