import type { FigureAnswer } from './figure.js';

export interface ReportSource {
  title: string;
  /** A day. */
  date?: string;
  reference?: string;
}

export interface ReportRevision {
  revision: number;
  state: string;
  figures: { indicator: string; figure: FigureAnswer }[];
  source?: ReportSource;
}

export interface ReportStep {
  version: number;
  change: string;
  revision: number;
  /** Of the report, afterwards. */
  state: string;
  /** The account that did it. */
  by: string;
  at: string;
  reason?: string;
}

/** A report with all that became of it. */
export interface ReportAnswer {
  id: string;
  unitId: string;
  form: string;
  /** Days, the last one included. */
  period: { start: string; end: string };
  state: string;
  version: number;
  revision: number;
  /** The revision whose figures count; null while none does. */
  inForce: number | null;
  exercise: boolean;
  changedAt: string;
  revisions: ReportRevision[];
  history: ReportStep[];
}
