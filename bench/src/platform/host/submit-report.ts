import type { ApiClient } from './api-client.js';

/** A submitted report: where it is found, and the tag of its version. */
export interface SubmittedReport {
  readonly path: string;
  readonly etag: string | undefined;
}

/** Enters a report and submits it, as an officer does. */
export async function submitReport(officer: ApiClient, draft: object, key: string): Promise<SubmittedReport> {
  const begun = await officer.call('POST', '/api/reporting/v1/reports', { json: { ...draft }, key });
  const path = `/api/reporting/v1/reports/${(JSON.parse(begun.text) as { id: string }).id}`;
  const submitted = await officer.call('POST', `${path}/submit`, { ifMatch: begun.etag });
  return { path, etag: submitted.etag };
}
