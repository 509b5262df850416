import type { Check, Finding } from './finding.js';

/** What a log must hold of each key, in its order, against what it holds. */
export function compareSequences(
  name: string,
  expected: ReadonlyMap<string, readonly string[]>,
  found: ReadonlyMap<string, readonly string[]>,
): Check {
  const findings: Finding[] = [];
  const find = (kind: Finding['kind'], what: string): void => void findings.push({ kind, check: name, what });
  for (const key of new Set([...expected.keys(), ...found.keys()])) {
    const wanted = expected.get(key) ?? [];
    const left = [...(found.get(key) ?? [])];
    if (wanted.join() === left.join()) continue;
    const missing = wanted.filter((one) => {
      const at = left.indexOf(one);
      if (at !== -1) left.splice(at, 1);
      return at === -1;
    });
    for (const one of missing) find('lost', `${key}: ${one}`);
    for (const one of left) find(wanted.includes(one) ? 'twice' : 'unexplained', `${key}: ${one}`);
    if (missing.length === 0 && left.length === 0) {
      find('unexplained', `${key}: in the order ${found.get(key)!.join(', ')}`);
    }
  }
  const compared = [...expected.values()].reduce((count, sequence) => count + sequence.length, 0);
  return { name, compared, findings };
}
