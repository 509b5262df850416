/** What may be wrong, and what the run promises there is none of. */
export type FindingKind =
  /** Acknowledged, and not there. */
  | 'lost'
  /** There more often than it was acknowledged. */
  | 'twice'
  /** There without an acknowledged call behind it, or other than acknowledged. */
  | 'unexplained'
  /** Refused for good, although a client may ask for it. */
  | 'refused'
  /** Still not known at the end. */
  | 'unresolved';

export interface Finding {
  readonly kind: FindingKind;
  /** Which comparison found it: 'reports', 'national figures'. */
  readonly check: string;
  readonly what: string;
}

/** One comparison: how much was compared, and what did not agree. */
export interface Check {
  readonly name: string;
  readonly compared: number;
  readonly findings: readonly Finding[];
}
