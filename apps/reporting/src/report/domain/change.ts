import type { Report, ReportState, Revision } from './report.js';

export type ChangeKind =
  | 'created'
  | 'edited'
  | 'submitted'
  | 'returned'
  | 'approved'
  | 'correction-begun'
  | 'correction-dropped'
  | 'withdrawn';

/** Who did it, and when: an instant. */
export interface Recorded {
  readonly by: string;
  readonly at: string;
}

/** One line of a report's history. */
export interface Change extends Recorded {
  /** The version that it made. */
  readonly version: number;
  readonly kind: ChangeKind;
  readonly revision: number;
  /** Of the report, afterwards. */
  readonly state: ReportState;
  readonly reason?: string;
}

/** What others are to hear, about one revision. */
export type ReportEvent =
  | { readonly type: 'submitted' | 'returned' | 'withdrawn'; readonly revision: number }
  | { readonly type: 'approved'; readonly revision: Revision }
  | { readonly type: 'corrected'; readonly revision: Revision; readonly replaces: number };

/** What a command comes to. */
export interface Decision {
  readonly report: Report;
  readonly change: Change;
  readonly event?: ReportEvent;
}
