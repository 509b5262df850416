import type { Deed, ReportedFigure, ReportStep } from '../client/deed.js';
import type { Done } from '../client/journal.js';

type State = 'draft' | 'submitted' | 'returned' | 'approved' | 'withdrawn';

export interface ReportRevision {
  readonly number: number;
  readonly figures: readonly ReportedFigure[];
}

/** A report as the acknowledged calls leave it. */
export interface ReportAccount {
  readonly id: string;
  readonly unitId: string;
  readonly form: string;
  readonly period: { readonly start: string; readonly end: string };
  readonly version: number;
  readonly state: State;
  readonly current: ReportRevision;
  readonly inForce: ReportRevision | undefined;
  /** The highest number that a revision has had. */
  readonly highest: number;
  readonly wasSubmitted: boolean;
  /** The types of the events that it must have led to, in their order. */
  readonly events: readonly string[];
}

/**
 * Every report from the calls about it, by the rules of docs/reference/reporting.md, written down here a second time:
 * nothing of the reporting service is used.
 * @throws Error: an acknowledged call does not fit what was acknowledged before it
 */
export function reportAccounts(done: readonly Done[]): ReadonlyMap<string, ReportAccount> {
  const accounts = new Map<string, ReportAccount>();
  for (const one of done) {
    const { deed, answer } = one;
    if (deed.do === 'create-report') {
      if (accounts.has(answer.id!)) throw new Error(`Two acknowledged calls made the report ${answer.id}`);
      accounts.set(answer.id!, created(deed, answer.id!, answer.version!));
    } else if (deed.do === 'edit-report' || deed.do === 'step-report') {
      const before = accounts.get(deed.report);
      if (before === undefined) throw new Error(`Nobody was told that ${deed.report} was made`);
      if (answer.version !== before.version + 1) {
        throw new Error(`${deed.report}: version ${before.version} was followed by ${answer.version}`);
      }
      const after = deed.do === 'edit-report' ? edited(before, deed.figures) : stepped(before, deed.step);
      accounts.set(deed.report, { ...after, version: answer.version });
    }
  }
  return accounts;
}

function created(
  { unitId, form, period, figures }: Deed & { do: 'create-report' },
  id: string,
  version: number,
): ReportAccount {
  const current = { number: 1, figures };
  const about = { id, unitId, form, period, version };
  const nothing = { inForce: undefined, highest: 1, wasSubmitted: false, events: [] };
  return { ...about, state: 'draft', current, ...nothing };
}

function edited(before: ReportAccount, figures: readonly ReportedFigure[]): ReportAccount {
  return { ...before, current: { ...before.current, figures } };
}

function stepped(before: ReportAccount, step: ReportStep): ReportAccount {
  const { current, inForce, highest, events } = before;
  switch (step) {
    case 'submit':
      return {
        ...before,
        state: 'submitted',
        wasSubmitted: true,
        events: [...events, 'reporting.report-submitted'],
      };
    case 'return':
      return { ...before, state: 'returned', events: [...events, 'reporting.report-returned'] };
    case 'approve': {
      const type = inForce === undefined ? 'reporting.report-approved' : 'reporting.report-corrected';
      return { ...before, state: 'approved', inForce: current, events: [...events, type] };
    }
    case 'correct': {
      const number = highest + 1;
      return { ...before, state: 'draft', current: { ...current, number }, highest: number };
    }
    case 'withdraw':
      // A correction is dropped; anything else is withdrawn for good.
      if (inForce !== undefined && current.number !== inForce.number) {
        return { ...before, state: 'approved', current: inForce };
      }
      return {
        ...before,
        state: 'withdrawn',
        inForce: undefined,
        events: before.wasSubmitted ? [...events, 'reporting.report-withdrawn'] : events,
      };
  }
}
