import { Decimal } from '@toandan/kernel';
import type { CellName } from './cells.js';
import type { Check, Finding } from './finding.js';
import { sameAmount, type Amount } from './sum.js';

/** Compares what must be shown with what is: too little is lost, too much was counted twice. */
export function compareCells(
  name: string,
  expected: ReadonlyMap<CellName, Amount>,
  shown: ReadonlyMap<CellName, Amount>,
): Check {
  const findings: Finding[] = [];
  for (const [cell, amount] of expected) {
    const found = shown.get(cell);
    if (found !== undefined && sameAmount(amount, found)) continue;
    const what = `${cell}: ${text(amount)} acknowledged, ${text(found)} shown`;
    findings.push({ kind: kindOf(amount, found), check: name, what });
  }
  for (const [cell, amount] of shown) {
    if (expected.has(cell)) continue;
    findings.push({
      kind: 'unexplained',
      check: name,
      what: `${cell}: nothing acknowledged, ${text(amount)} shown`,
    });
  }
  return { name, compared: new Set([...expected.keys(), ...shown.keys()]).size, findings };
}

function kindOf(expected: Amount, found: Amount | undefined): Finding['kind'] {
  if (found === undefined) return 'lost';
  const difference = Decimal.parse(found.amount).compare(Decimal.parse(expected.amount));
  if (difference === 0) return 'unexplained';
  return difference < 0 ? 'lost' : 'twice';
}

function text(amount: Amount | undefined): string {
  return amount === undefined ? 'nothing' : `${amount.amount} (${amount.bound})`;
}
