import type { Check, Finding } from './finding.js';
import type { ReportAccount } from './report-accounts.js';

/** A report as the reporting service shows it. */
export interface ShownReport {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly revision: number;
  readonly inForce: number | null;
}

export function compareReports(
  accounts: ReadonlyMap<string, ReportAccount>,
  shown: readonly ShownReport[],
): Check {
  const name = 'reports';
  const findings: Finding[] = [];
  const known = new Map(shown.map((report) => [report.id, report]));
  for (const [id, account] of accounts) {
    const found = known.get(id);
    const wanted = lineOf({
      id,
      version: account.version,
      state: account.state,
      revision: account.current.number,
      inForce: account.inForce?.number ?? null,
    });
    if (found === undefined) findings.push({ kind: 'lost', check: name, what: wanted });
    else if (lineOf(found) !== wanted) {
      const kind = found.version < account.version ? 'lost' : 'twice';
      findings.push({ kind, check: name, what: `${wanted} acknowledged, ${lineOf(found)} shown` });
    }
  }
  for (const [id, report] of known) {
    if (!accounts.has(id)) findings.push({ kind: 'unexplained', check: name, what: lineOf(report) });
  }
  return { name, compared: accounts.size, findings };
}

function lineOf({ id, version, state, revision, inForce }: ShownReport): string {
  return `${id} version ${version} ${state}, revision ${revision}, in force ${inForce ?? 'none'}`;
}
