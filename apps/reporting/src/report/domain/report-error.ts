import { DomainError } from '@toandan/kernel';

export type ReportErrorCode =
  /** params: report, the id of the one that is there */
  | 'report.exists'
  | 'report.not-editable'
  | 'report.not-submittable'
  | 'report.not-submitted'
  | 'report.not-approved'
  | 'report.withdrawn'
  | 'report.nothing-filled-in'
  | 'report.own-work';

/** A rule of reports says no. */
export class ReportError extends DomainError<ReportErrorCode> {}
