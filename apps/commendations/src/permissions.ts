import type { Grant, PermissionTable, UnitReach } from '@toandan/platform-http';

/** The register of awards is public within the state: everyone who is signed in reads it. */
const READ: readonly Grant[] = [{ action: 'read', resource: 'award', scope: 'any' }];

function write(scope: UnitReach): Grant[] {
  return ['confer', 'revoke'].map((action) => ({ action, resource: 'award', scope }));
}

export const PERMISSIONS: PermissionTable = {
  'commune-officer': READ,
  'provincial-officer': [...READ, ...write('subtree')],
  'provincial-reviewer': READ,
  'ministry-reviewer': [...READ, ...write('any')],
  'ministry-analyst': READ,
  'catalogue-owner': READ,
  'hotline-operator': READ,
  custodian: READ,
  administrator: READ,
};
