import type { AwardAccount } from './award-accounts.js';
import type { Check, Finding } from './finding.js';

/** An award as the register shows it. */
export interface ShownAward {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

export function compareAwards(
  accounts: ReadonlyMap<string, AwardAccount>,
  shown: readonly ShownAward[],
): Check {
  const name = 'awards';
  const findings: Finding[] = [];
  const known = new Map(shown.map((award) => [award.id, award]));
  for (const [id, account] of accounts) {
    const found = known.get(id);
    if (found === undefined) findings.push({ kind: 'lost', check: name, what: lineOf(account) });
    else if (lineOf(found) !== lineOf(account)) {
      const kind = found.version < account.version ? 'lost' : 'twice';
      findings.push({ kind, check: name, what: `${lineOf(account)} acknowledged, ${lineOf(found)} shown` });
    }
  }
  for (const [id, award] of known) {
    if (!accounts.has(id)) findings.push({ kind: 'unexplained', check: name, what: lineOf(award) });
  }
  return { name, compared: accounts.size, findings };
}

function lineOf({ id, version, state }: ShownAward): string {
  return `${id} version ${version} ${state}`;
}
