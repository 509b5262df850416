import type { Grant, PermissionTable, UnitReach } from '@toandan/platform-http';

const RESOURCES = ['document', 'program', 'review'];

function all(action: string, scope: UnitReach): Grant[] {
  return RESOURCES.map((resource) => ({ action, resource, scope }));
}

/** Programmes are public matters: everyone who is signed in reads them. */
const READ = all('read', 'any');

export const PERMISSIONS: PermissionTable = {
  'commune-officer': READ,
  'provincial-officer': [...READ, ...all('write', 'subtree')],
  'provincial-reviewer': READ,
  'ministry-reviewer': [...READ, ...all('write', 'any')],
  'ministry-analyst': READ,
  'catalogue-owner': READ,
  'hotline-operator': READ,
  custodian: READ,
  administrator: READ,
};
