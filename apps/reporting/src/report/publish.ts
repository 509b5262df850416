import {
  createEvent,
  ReportApprovedV1,
  ReportCorrectedV1,
  ReportReturnedV1,
  ReportSubmittedV1,
  ReportWithdrawnV1,
  type FieldsOf,
  type ReportFacts,
  type ReportedFigure as PublishedFigure,
} from '@toandan/contracts';
import type { Decision } from './domain/change.js';
import type { Report, Revision } from './domain/report.js';

/** What others hear of a decision; who made it and why stays with the report. */
export function toContracts({ report, event }: Decision): object[] {
  if (event === undefined) return [];
  switch (event.type) {
    case 'submitted':
      return [createEvent(ReportSubmittedV1, factsOf(report, event.revision))];
    case 'returned':
      return [createEvent(ReportReturnedV1, factsOf(report, event.revision))];
    case 'withdrawn':
      return [createEvent(ReportWithdrawnV1, factsOf(report, event.revision))];
    case 'approved': {
      const { revision } = event;
      return [createEvent(ReportApprovedV1, { ...factsOf(report, revision.number), ...contentOf(revision) })];
    }
    case 'corrected': {
      const { revision, replaces } = event;
      const facts = { ...factsOf(report, revision.number), replaces };
      return [createEvent(ReportCorrectedV1, { ...facts, ...contentOf(revision) })];
    }
  }
}

function factsOf(report: Report, revision: number): FieldsOf<ReportFacts> {
  const { id: reportId, version, form, unitId, period, exercise } = report;
  return { reportId, revision, version, form, unitId, period: { ...period }, exercise };
}

/** A cell that is said to be missing is one that is not filled in. */
function contentOf({
  figures,
  source,
}: Revision): Pick<FieldsOf<ReportApprovedV1>, 'figures'> & Pick<ReportApprovedV1, 'source'> {
  return {
    figures: figures.filter(({ figure }) => figure.kind !== 'missing') as PublishedFigure[],
    ...(source && { source: { ...source } }),
  };
}
