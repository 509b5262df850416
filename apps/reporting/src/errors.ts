import type { StatusTable } from '@toandan/platform-http';

/** The statuses of this service's own errors. */
export const ERRORS: StatusTable = {
  'report.exists': 409,
  'report.not-editable': 409,
  'report.not-submittable': 409,
  'report.not-submitted': 409,
  'report.not-approved': 409,
  'report.withdrawn': 409,
  'report.nothing-filled-in': 422,
  'report.own-work': 403,
};
