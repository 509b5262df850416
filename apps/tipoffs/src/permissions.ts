import type { PermissionTable } from '@toandan/platform-http';

/** Who may do what with tip-offs. Reporters have no account and no role. */
export const TIPOFFS_PERMISSIONS: PermissionTable = {
  'hotline-operator': [
    // A tip-off must not be refused, so whoever takes the call records it for any unit; reading is confined.
    { action: 'record', resource: 'tipoff', scope: 'any' },
    { action: 'list', resource: 'tipoff', scope: 'subtree' },
    { action: 'read', resource: 'tipoff', scope: 'subtree' },
    { action: 'move', resource: 'tipoff', scope: 'subtree' },
    { action: 'count', resource: 'tipoff', scope: 'subtree' },
  ],
  // Sees who gave a tip-off and never what it says; the operator the other way round.
  custodian: [
    { action: 'list', resource: 'tipoff', scope: 'subtree' },
    { action: 'count', resource: 'tipoff', scope: 'subtree' },
    { action: 'open', resource: 'identity', scope: 'subtree' },
    { action: 'read', resource: 'identity', scope: 'subtree' },
    { action: 'read', resource: 'audit', scope: 'subtree' },
    { action: 'verify', resource: 'audit', scope: 'any' },
  ],
  administrator: [{ action: 'verify', resource: 'audit', scope: 'any' }],
};
