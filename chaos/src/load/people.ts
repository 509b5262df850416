import type { Person } from '../client/client.js';

export const CATALOGUE_OWNER: Person = { subject: 'catalogue-owner', roles: ['catalogue-owner'] };
export const REVIEWER: Person = { subject: 'reviewer', roles: ['ministry-reviewer'] };
export const ANALYST: Person = { subject: 'analyst', roles: ['ministry-analyst'] };

export function provincialOfficer(unitId: string): Person {
  return { subject: `officer-${unitId}`, roles: ['provincial-officer'], unitId };
}
