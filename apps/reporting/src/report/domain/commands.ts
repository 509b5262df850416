import type { Change, Decision, Recorded, ReportEvent } from './change.js';
import { ReportError } from './report-error.js';
import {
  currentRevision,
  inForce,
  stateOf,
  type Content,
  type Report,
  type Revision,
  type RevisionState,
  type Subject,
} from './report.js';

/** Rules that an operator may set. */
export interface Policy {
  /** Whoever edited or submitted a revision may not approve it. */
  readonly fourEyes: boolean;
}

/** A new report, in draft. */
export function create(subject: Subject & { readonly id: string }, content: Content, by: Recorded): Decision {
  const revision: Revision = { number: 1, state: 'draft', ...content, hands: [by.by] };
  const { id, unitId, form, period, exercise } = subject;
  return decided({ id, unitId, form, period, exercise, version: 0, revisions: [revision] }, 'created', by);
}

/** Other figures, all of them. A source that is not given stays. */
export function edit(report: Report, { figures, source }: Content, by: Recorded): Decision {
  const current = currentRevision(report);
  if (!isOpen(current)) throw new ReportError('report.not-editable');
  const edited = { ...current, figures, ...(source && { source }), hands: withHand(current, by) };
  return decided(replaced(report, edited), 'edited', by);
}

export function submit(report: Report, by: Recorded): Decision {
  const current = currentRevision(report);
  if (!isOpen(current)) throw new ReportError('report.not-submittable');
  if (current.figures.every(({ figure }) => figure.kind === 'missing')) {
    throw new ReportError('report.nothing-filled-in');
  }
  const submitted: Revision = { ...current, state: 'submitted', hands: withHand(current, by) };
  return decided(replaced(report, submitted), 'submitted', by, { event: about('submitted', submitted) });
}

export function giveBack(report: Report, reason: string, by: Recorded): Decision {
  const returned = moved(awaiting(report), 'returned');
  return decided(replaced(report, returned), 'returned', by, { reason, event: about('returned', returned) });
}

/** From now on the submitted revision counts, in place of the one that did. */
export function approve(report: Report, by: Recorded, { fourEyes }: Policy): Decision {
  const submitted = awaiting(report);
  if (fourEyes && submitted.hands.includes(by.by)) throw new ReportError('report.own-work');
  const revision = moved(submitted, 'approved');
  const before = inForce(report);
  const event: ReportEvent =
    before === undefined
      ? { type: 'approved', revision }
      : { type: 'corrected', revision, replaces: before.number };
  const after = before === undefined ? report : replaced(report, moved(before, 'replaced'));
  return decided(replaced(after, revision), 'approved', by, { event });
}

/** A new revision in draft, with the figures that count: these go on counting until it is approved. */
export function correct(report: Report, reason: string, by: Recorded): Decision {
  const current = currentRevision(report);
  if (current.state !== 'approved') throw new ReportError('report.not-approved');
  // Numbers of corrections that came to nothing are not given again: others have heard of them.
  const number = report.revisions.length + 1;
  const begun: Revision = { ...current, number, state: 'draft', hands: [by.by] };
  const revisions = [...report.revisions, begun];
  return decided({ ...report, revisions }, 'correction-begun', by, { reason });
}

/**
 * Ends what stands last: a correction under way is dropped, and what counted before goes on counting; otherwise nothing
 * of the report counts any more. Of a draft that was never submitted nobody has heard, so nobody hears of its end.
 */
export function withdraw(report: Report, reason: string, by: Recorded): Decision {
  const current = currentRevision(report);
  if (current.state === 'withdrawn') throw new ReportError('report.withdrawn');
  if (current.state !== 'approved' && inForce(report) !== undefined) {
    return decided(replaced(report, moved(current, 'dropped')), 'correction-dropped', by, {
      reason,
      revision: current.number,
    });
  }
  const withdrawn = moved(current, 'withdrawn');
  const isKnown = current.state !== 'draft';
  return decided(replaced(report, withdrawn), 'withdrawn', by, {
    reason,
    ...(isKnown && { event: about('withdrawn', withdrawn) }),
  });
}

/** Whether it is with who writes it. */
function isOpen({ state }: Revision): boolean {
  return state === 'draft' || state === 'returned';
}

function awaiting(report: Report): Revision {
  const current = currentRevision(report);
  if (current.state !== 'submitted') throw new ReportError('report.not-submitted');
  return current;
}

function moved(revision: Revision, state: RevisionState): Revision {
  return { ...revision, state };
}

function withHand({ hands }: Revision, { by }: Recorded): readonly string[] {
  return hands.includes(by) ? hands : [...hands, by];
}

function replaced(report: Report, revision: Revision): Report {
  const revisions = report.revisions.map((one) => (one.number === revision.number ? revision : one));
  return { ...report, revisions };
}

function about(type: 'submitted' | 'returned' | 'withdrawn', { number }: Revision): ReportEvent {
  return { type, revision: number };
}

interface Details {
  readonly reason?: string;
  readonly event?: ReportEvent;
  /** Which one it is about, where not the current one. */
  readonly revision?: number;
}

function decided(
  changed: Report,
  kind: Change['kind'],
  { by, at }: Recorded,
  { reason, event, revision = currentRevision(changed).number }: Details = {},
): Decision {
  const report = { ...changed, version: changed.version + 1 };
  const change: Change = {
    version: report.version,
    kind,
    revision,
    state: stateOf(report),
    by,
    at,
    ...(reason === undefined ? {} : { reason }),
  };
  return { report, change, ...(event && { event }) };
}
