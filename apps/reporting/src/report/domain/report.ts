import type { FigureJson, Period } from '@toandan/kernel';

/**
 * Where a revision stands. `replaced`: it counted until a later one took its place. `dropped`: a correction that came to
 * nothing.
 */
export type RevisionState =
  'draft' | 'submitted' | 'returned' | 'approved' | 'replaced' | 'dropped' | 'withdrawn';

/** Of a report: that of the revision which is worked on, or else of the one that counts. */
export const REPORT_STATES = ['draft', 'submitted', 'returned', 'approved', 'withdrawn'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** One cell that was filled in, or said to be missing. Amounts are the texts that were sent: "12.50". */
export interface ReportedFigure {
  readonly indicator: string;
  readonly figure: FigureJson;
}

/** Where figures were taken from that were published before the platform. */
export interface Source {
  readonly title: string;
  readonly date?: string;
  readonly reference?: string;
}

export interface Content {
  readonly figures: readonly ReportedFigure[];
  readonly source?: Source;
}

export interface Revision extends Content {
  /** From 1, and never given twice. */
  readonly number: number;
  readonly state: RevisionState;
  /** Accounts that have edited or submitted it. */
  readonly hands: readonly string[];
}

/** Which report it is: one for each unit, form and period. */
export interface Subject {
  readonly unitId: string;
  readonly form: string;
  readonly period: Period;
  readonly exercise: boolean;
}

export interface Report extends Subject {
  readonly id: string;
  /** From 1; grows by one with each change, of whatever kind. */
  readonly version: number;
  /** All of them in order, at least one. */
  readonly revisions: readonly Revision[];
}

/** The revision that is worked on, or else the one that counts or did last. */
export function currentRevision({ revisions }: Pick<Report, 'revisions'>): Revision {
  return revisions.findLast(({ state }) => state !== 'dropped')!;
}

export function stateOf(report: Pick<Report, 'revisions'>): ReportState {
  // Only earlier revisions are replaced, and those dropped are left out.
  return currentRevision(report).state as ReportState;
}

/** The revision whose figures count, if one does. There is never more than one. */
export function inForce({ revisions }: Pick<Report, 'revisions'>): Revision | undefined {
  return revisions.find(({ state }) => state === 'approved');
}
