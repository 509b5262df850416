import type { Grant, PermissionTable } from '@toandan/platform-http';

const FIGURES: Grant = { action: 'read', resource: 'figure', scope: 'any' };
const TIPOFF_COUNTS: Grant = { action: 'read', resource: 'tipoff-count', scope: 'any' };

/** What is counted may be read by everybody who works with it; how many tip-offs came, by those who need it. */
export const PERMISSIONS: PermissionTable = {
  'commune-officer': [FIGURES],
  'provincial-officer': [FIGURES],
  'provincial-reviewer': [FIGURES],
  'ministry-reviewer': [FIGURES, TIPOFF_COUNTS],
  'ministry-analyst': [FIGURES, TIPOFF_COUNTS],
  'catalogue-owner': [FIGURES],
  'hotline-operator': [TIPOFF_COUNTS],
  administrator: [FIGURES],
};
