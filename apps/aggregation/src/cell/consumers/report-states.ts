import { ReportWithdrawnV1, type ReportApprovedV1, type ReportCorrectedV1 } from '@toandan/contracts';
import { figureFromJson, period, type FigureJson } from '@toandan/kernel';
import type { ReceivedEvent } from '@toandan/messaging';
import type { SourceState } from '../persistence/save-contributions.js';

export type ReportEvent = ReportApprovedV1 | ReportCorrectedV1 | ReportWithdrawnV1;

/** What a report's event says of its figures: those in it are all that count from now on. @throws DomainError */
export function reportState({ id, payload }: ReceivedEvent<ReportEvent>): SourceState {
  const { reportId, version, revision, form, unitId, exercise } = payload;
  const about = period(payload.period.start, payload.period.end);
  const facts = { eventId: id, sourceId: reportId, version, revision, form, exercise };
  if (payload instanceof ReportWithdrawnV1) return { ...facts, counts: false, contributions: [] };
  return {
    ...facts,
    counts: true,
    ...(payload.source === undefined ? {} : { document: payload.source }),
    contributions: payload.figures.map(({ indicator, figure: given }) => {
      const json: FigureJson = given;
      return { indicator, period: about, unitId, figure: figureFromJson(json), json };
    }),
  };
}
