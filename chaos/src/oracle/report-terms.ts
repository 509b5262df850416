import type { ReportAccount } from './report-accounts.js';
import type { Term } from './term.js';

/** The figures of reports that count. */
export function reportTerms(accounts: Iterable<ReportAccount>): Term[] {
  return [...accounts].flatMap(({ id, unitId, period, inForce }) =>
    (inForce?.figures ?? []).map(({ indicator, figure }) => {
      if (figure.value === undefined) throw new Error(`The load gives numbers only, not ${figure.kind}`);
      const { amount, bound } = figure.value;
      return { source: id, revision: inForce!.number, unitId, indicator, period, amount, bound };
    }),
  );
}
