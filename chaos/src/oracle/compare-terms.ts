import { Decimal } from '@toandan/kernel';
import type { CellName } from './cells.js';
import type { Check, Finding } from './finding.js';
import { sameAmount, sum, type Amount } from './sum.js';

export interface CountedTerm extends Amount {
  readonly source: string;
  readonly revision: number;
}

export interface ShownTerm extends CountedTerm {
  /** What part of the figure counts there: of a unit that was divided there is a term for each part. */
  readonly share: string;
}

export interface ShownExplanation {
  readonly cell: Amount | undefined;
  readonly terms: readonly ShownTerm[];
}

const ONE = Decimal.fromInteger(1);

/**
 * Each of the nation's figures must be explained by the acknowledged reports, each counted exactly once (its shares add
 * up to one), in the revision that counts, and the figure must be their sum.
 */
export function compareTerms(
  name: string,
  expected: ReadonlyMap<CellName, readonly CountedTerm[]>,
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
    const wanted = new Set(terms.map(textOf));
    const counted = Map.groupBy(explanation.terms, textOf);
    for (const term of wanted) if (!counted.has(term)) find('lost', `${cell} without ${term}`);
    for (const [term, parts] of counted) {
      if (!wanted.has(term)) find('unexplained', `${cell} with ${term}`);
      const share = parts.reduce((total, part) => total.plus(Decimal.parse(part.share)), Decimal.ZERO);
      if (share.equals(ONE)) continue;
      find(share.compare(ONE) > 0 ? 'twice' : 'lost', `${cell} with ${share.toString()} times ${term}`);
    }
    const whole = sum([...counted.values()].map(([first]) => first!));
    if (explanation.cell === undefined || !sameAmount(whole, explanation.cell)) {
      find('unexplained', `${cell} is not the sum of what explains it`);
    }
  }
  const compared = [...expected.values()].reduce((count, terms) => count + terms.length, 0);
  return { name, compared, findings };
}

function textOf({ source, revision, amount, bound }: CountedTerm): string {
  // 25.60 and 25.6 are one number.
  return `${source} revision ${revision}: ${Decimal.parse(amount).toString()} (${bound})`;
}
