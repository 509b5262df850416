import { period as periodOf, periodId, type FigureJson } from '@toandan/kernel';
import { allPages, CallRefusedError, type DemoPerson } from './api.js';

/** A report as it is handed in. */
export interface ReportDraft {
  readonly unitId: string;
  readonly form: string;
  readonly period: { readonly start: string; readonly end: string };
  readonly figures: readonly { readonly indicator: string; readonly figure: FigureJson }[];
  readonly source?: { readonly title: string; readonly date?: string; readonly reference?: string };
}

export interface ReportState {
  readonly id: string;
  readonly version: number;
  readonly revision: number;
  readonly state: string;
}

/** Enters a report and submits it; one that a former run of the demo has entered already goes on where it stands. */
export async function submitReport(
  officer: DemoPerson,
  key: string,
  draft: ReportDraft,
): Promise<ReportState> {
  const { id, etag } = await enterReport(officer, key, draft);
  try {
    if (etag !== undefined) return await change(officer, id, 'submit', etag);
  } catch (error) {
    // A repeated call is answered as it was the first time, and the report has gone on since.
    if (!(error instanceof CallRefusedError) || error.code !== 'version-conflict') throw error;
  }
  const now = await officer.call<ReportState>('GET', `reporting/v1/reports/${id}`);
  if (now.body.state !== 'draft') return now.body;
  return change(officer, id, 'submit', now.etag);
}

/**
 * The key makes a repeated call harmless only for the same account of the same issuer; where the demo runs at another
 * address than last time, its issuer is another one, and the report is found by what it is about.
 */
async function enterReport(
  officer: DemoPerson,
  key: string,
  draft: ReportDraft,
): Promise<{ id: string; etag?: string | undefined }> {
  try {
    const { body, etag } = await officer.call<ReportState>('POST', 'reporting/v1/reports', {
      json: draft,
      key,
    });
    return { id: body.id, etag };
  } catch (error) {
    if (!(error instanceof CallRefusedError) || error.code !== 'report.exists') throw error;
    const { unitId, form, period } = draft;
    const [found] = await allPages<ReportState>(
      officer,
      `reporting/v1/reports?unit=${unitId}&form=${form}&period=${periodId(periodOf(period.start, period.end))}`,
    );
    if (!found) throw error;
    return { id: found.id };
  }
}

/** What a reviewer does with a submitted report. */
export async function approveReport(reviewer: DemoPerson, id: string): Promise<ReportState> {
  const now = await reviewer.call<ReportState>('GET', `reporting/v1/reports/${id}`);
  if (now.body.state !== 'submitted') return now.body;
  return change(reviewer, id, 'approve', now.etag);
}

/** Opens a correction, gives it new figures and submits it. */
export async function submitCorrection(
  officer: DemoPerson,
  id: string,
  reason: string,
  figures: ReportDraft['figures'],
): Promise<ReportState> {
  const now = await officer.call<ReportState>('GET', `reporting/v1/reports/${id}`);
  const opened = await officer.call<ReportState>('POST', `reporting/v1/reports/${id}/correct`, {
    json: { reason },
    ifMatch: now.etag,
  });
  const filled = await officer.call<ReportState>('PUT', `reporting/v1/reports/${id}/figures`, {
    json: { figures },
    ifMatch: opened.etag,
  });
  return change(officer, id, 'submit', filled.etag);
}

async function change(
  person: DemoPerson,
  id: string,
  what: 'submit' | 'approve',
  ifMatch: string | undefined,
): Promise<ReportState> {
  const { body } = await person.call<ReportState>('POST', `reporting/v1/reports/${id}/${what}`, { ifMatch });
  return body;
}
