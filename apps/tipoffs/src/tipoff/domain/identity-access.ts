import { TipoffError } from './tipoff-error.js';
import type { Tipoff } from './tipoff.js';

/** A custodian's recorded act: for a reason and a time, this one account may see who gave this one tip-off. */
export interface IdentityAccess {
  readonly id: string;
  readonly tipoffId: string;
  readonly custodian: string;
  readonly reason: string;
  readonly from: Date;
  readonly until: Date;
}

export interface AccessRequest {
  readonly id: string;
  readonly custodian: string;
  readonly reason: string;
  readonly hours: number;
  readonly at: Date;
}

const HOUR_MS = 3_600_000;

/** @throws TipoffError `tipoff.anonymous`, `tipoff.access-reason-needed`, `tipoff.access-too-long` */
export function openAccess(tipoff: Tipoff, request: AccessRequest, maxHours: number): IdentityAccess {
  const { id, custodian, hours, at } = request;
  const reason = request.reason.normalize('NFC').trim();
  if (tipoff.anonymous) throw new TipoffError('tipoff.anonymous');
  if (reason === '') throw new TipoffError('tipoff.access-reason-needed');
  if (!(hours > 0 && hours <= maxHours)) throw new TipoffError('tipoff.access-too-long', { limit: maxHours });
  const until = new Date(at.getTime() + hours * HOUR_MS);
  return { id, tipoffId: tipoff.id, custodian, reason, from: at, until };
}

export function isOpen({ from, until }: IdentityAccess, now: Date): boolean {
  return from <= now && now < until;
}
