import { Answer, versioned } from '@toandan/platform-http';
import { subjectOf } from '../../account.js';
import type { Decision } from '../domain/change.js';
import { currentRevision, inForce, stateOf, type Report } from '../domain/report.js';
import type { ReadReport } from '../usecases/read-reports.js';
import type { ReportLine } from '../usecases/report-store.port.js';
import type { ChangeDto, ReportDto, RevisionDto, WholeReportDto } from './report-answers.dto.js';

export function shownLine({ inForce: counting, ...line }: ReportLine): ReportDto {
  return { ...line, inForce: counting ?? null };
}

/** After a change: the report as it is now. */
export function changed({ report, change }: Decision): Answer<ReportDto> {
  return versioned(shownReport(report, change.at), report.version);
}

export function created(decision: Decision): Answer<ReportDto> {
  const { id, version } = decision.report;
  const body = shownReport(decision.report, decision.change.at);
  return new Answer(body, { status: 201, version, location: `/api/reporting/v1/reports/${id}` });
}

export function whole({ report, history }: ReadReport): Answer<WholeReportDto> {
  const last = history.at(-1)!;
  const body: WholeReportDto = {
    ...shownReport(report, last.at),
    revisions: report.revisions.map(
      ({ number, hands: _, ...revision }) => ({ revision: number, ...revision }) as RevisionDto,
    ),
    history: history.map(({ kind, by, ...change }): ChangeDto => ({
      ...change,
      change: kind,
      by: subjectOf(by),
    })),
  };
  return versioned(body, report.version);
}

function shownReport(report: Report, changedAt: string): ReportDto {
  const { id, version, unitId, form, period, exercise } = report;
  return {
    id,
    version,
    revision: currentRevision(report).number,
    state: stateOf(report),
    inForce: inForce(report)?.number ?? null,
    unitId,
    form,
    period,
    exercise,
    changedAt,
  };
}
