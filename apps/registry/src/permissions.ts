import type { Grant, PermissionTable } from '@toandan/platform-http';

/** Units are public knowledge, and everybody's work needs them. */
const READ: Grant = { action: 'read', resource: 'unit', scope: 'any' };

/** The register is one for the whole nation: who may change it, may change all of it. */
const KEEPER: readonly Grant[] = [
  READ,
  { action: 'change', resource: 'unit', scope: 'any' },
  { action: 'import', resource: 'unit', scope: 'any' },
];

export const PERMISSIONS: PermissionTable = {
  'commune-officer': [READ],
  'provincial-officer': [READ],
  'provincial-reviewer': [READ],
  'ministry-reviewer': [READ],
  'ministry-analyst': [READ],
  'catalogue-owner': KEEPER,
  'hotline-operator': [READ],
  custodian: [READ],
  administrator: KEEPER,
};
