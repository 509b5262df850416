import { Decimal } from '@toandan/kernel';
import type { CellName } from './cells.js';
import type { Check, Finding } from './finding.js';
import { sameAmount, sum, type Amount } from './sum.js';

export interface ShownTerm extends Amount {
  readonly source: string;
  readonly revision: number;
}

export interface ShownExplanation {
  readonly cell: Amount | undefined;
  readonly terms: readonly ShownTerm[];
}

/** Each figure's explanation must name the acknowledged reports, each once, in the revision that counts, and add up. */
export function compareTerms(
  name: string,
  expected: ReadonlyMap<CellName, readonly ShownTerm[]>,
  shown: ReadonlyMap<CellName, ShownExplanation>,
): Check {
  const findings: Finding[] = [];
  const find = (kind: Finding['kind'], what: string): void => void findings.push({ kind, check: name, what });
  for (const [cell, terms] of expected) {
    const explanation = shown.get(cell);
    if (explanation === undefined) {
      find('lost', `${cell} has no explanation`);
      continue;
    }
    const left = explanation.terms.map(textOf);
    for (const term of terms.map(textOf)) {
      const at = left.indexOf(term);
      if (at === -1) find('lost', `${cell} without ${term}`);
      else left.splice(at, 1);
    }
    const sources = new Set(terms.map(({ source }) => source));
    for (const term of left) {
      const isTwice = sources.has(term.split(' ')[0]!);
      find(isTwice ? 'twice' : 'unexplained', `${cell} with ${term} that was not acknowledged so`);
    }
    if (explanation.cell === undefined || !sameAmount(sum(explanation.terms), explanation.cell)) {
      find('unexplained', `${cell} is not the sum of what explains it`);
    }
  }
  const compared = [...expected.values()].reduce((count, terms) => count + terms.length, 0);
  return { name, compared, findings };
}

function textOf({ source, revision, amount, bound }: ShownTerm): string {
  // 25.60 and 25.6 are one number.
  return `${source} revision ${revision}: ${Decimal.parse(amount).toString()} (${bound})`;
}
