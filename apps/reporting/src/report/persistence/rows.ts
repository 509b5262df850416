import { period } from '@toandan/kernel';
import type { Change } from '../domain/change.js';
import type { Content, Report, ReportState, RevisionState, Source, Subject } from '../domain/report.js';
import type { ReportLine } from '../usecases/report-store.port.js';

export interface SubjectRow {
  readonly id: string;
  readonly unit_id: string;
  readonly form: string;
  readonly period_start: string;
  readonly period_end: string;
  readonly exercise: boolean;
}

export interface ReportRow extends SubjectRow {
  readonly version: number;
  readonly revisions: readonly {
    readonly number: number;
    readonly state: RevisionState;
    readonly figures: Content['figures'];
    readonly source: Source | null;
    readonly hands: readonly string[];
  }[];
}

export interface LineRow extends SubjectRow {
  readonly version: number;
  readonly revision: number;
  readonly state: ReportState;
  readonly in_force: number | null;
  readonly changed_at: Date;
}

export interface ChangeRow extends Omit<Change, 'at' | 'reason'> {
  readonly at: Date;
  readonly reason: string | null;
}

export function reportOf({ version, revisions, ...subject }: ReportRow): Report {
  return {
    ...subjectOf(subject),
    version,
    revisions: revisions.map(({ source, ...revision }) => ({ ...revision, ...(source && { source }) })),
  };
}

export function lineOf(row: LineRow): ReportLine {
  const { version, revision, state, in_force: inForce, changed_at: changedAt } = row;
  return {
    ...subjectOf(row),
    version,
    revision,
    state,
    ...(inForce === null ? {} : { inForce }),
    changedAt: changedAt.toISOString(),
  };
}

export function changeOf({ at, reason, ...row }: ChangeRow): Change {
  return { ...row, at: at.toISOString(), ...(reason === null ? {} : { reason }) };
}

function subjectOf(row: SubjectRow): Subject & { readonly id: string } {
  const { id, unit_id: unitId, form, period_start: start, period_end: end, exercise } = row;
  return { id, unitId, form, period: period(start, end), exercise };
}
