import type { Grant, PermissionTable, UnitReach } from '@toandan/platform-http';

const READ_CATALOGUE: Grant = { action: 'read', resource: 'catalogue', scope: 'any' };

/** Writes, submits, corrects and withdraws for the own unit and those below it. */
const OFFICER: readonly Grant[] = [
  { action: 'write', resource: 'report', scope: 'subtree' },
  { action: 'read', resource: 'report', scope: 'subtree' },
  READ_CATALOGUE,
];

export const PERMISSIONS: PermissionTable = {
  'commune-officer': OFFICER,
  'provincial-officer': OFFICER,
  // Of units below, never of the own one: see report/usecases/review-right.ts.
  'provincial-reviewer': [
    { action: 'review', resource: 'report', scope: 'subtree' },
    { action: 'read', resource: 'report', scope: 'subtree' },
    READ_CATALOGUE,
  ],
  'ministry-reviewer': [
    { action: 'review', resource: 'report', scope: 'any' },
    { action: 'read', resource: 'report', scope: 'any' },
    READ_CATALOGUE,
  ],
  // What counts, of everybody; not what is being written.
  'ministry-analyst': [{ action: 'read', resource: 'report', scope: 'any' }, READ_CATALOGUE],
  'catalogue-owner': [{ action: 'define', resource: 'catalogue', scope: 'any' }, READ_CATALOGUE],
  'hotline-operator': [READ_CATALOGUE],
  custodian: [READ_CATALOGUE],
  administrator: [READ_CATALOGUE],
};

/** Who also sees what does not count, and how far: whoever writes or reviews. */
export const DRAFT_READERS: ReadonlyMap<string, UnitReach> = new Map(
  Object.entries(PERMISSIONS).flatMap(([role, grants]) => {
    const works = grants.some(({ action }) => action === 'write' || action === 'review');
    const read = grants.find(({ action, resource }) => action === 'read' && resource === 'report');
    return works && read ? [[role, read.scope]] : [];
  }),
);
