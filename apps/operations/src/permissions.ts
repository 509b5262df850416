import type { PermissionTable } from '@toandan/platform-http';

/** Only who keeps the platform running: what is shown here is about machines, and settles the fate of events. */
export const PERMISSIONS: PermissionTable = {
  operator: [
    { action: 'read', resource: 'overview', scope: 'any' },
    { action: 'read', resource: 'dead-letter', scope: 'any' },
    { action: 'replay', resource: 'dead-letter', scope: 'any' },
    { action: 'discard', resource: 'dead-letter', scope: 'any' },
    { action: 'read', resource: 'operator-act', scope: 'any' },
  ],
};
