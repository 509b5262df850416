import type { Person } from '../client/client.js';

export const CATALOGUE_OWNER: Person = { subject: 'catalogue-owner', roles: ['catalogue-owner'] };
export const REVIEWER: Person = { subject: 'reviewer', roles: ['ministry-reviewer'] };
export const ANALYST: Person = { subject: 'analyst', roles: ['ministry-analyst'] };

export const ADMINISTRATOR: Person = { subject: 'administrator', roles: ['administrator'] };

/** Sees every tip-off, since the unit is the nation. */
export function operatorOf(nation: string): Person {
  return { subject: 'operator', roles: ['hotline-operator'], unitId: nation };
}

export function communeOfficer(unitId: string): Person {
  return { subject: `officer-${unitId}`, roles: ['commune-officer'], unitId };
}

export function provincialOfficer(unitId: string): Person {
  return { subject: `officer-${unitId}`, roles: ['provincial-officer'], unitId };
}
