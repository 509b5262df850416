import type { Check, Finding } from './finding.js';

/** Numbers by name: too few is lost, too many was counted twice, a name that nobody gave is unexplained. */
export function compareCounts(
  name: string,
  expected: ReadonlyMap<string, number>,
  shown: ReadonlyMap<string, number>,
): Check {
  const findings: Finding[] = [];
  for (const one of new Set([...expected.keys(), ...shown.keys()])) {
    const wanted = expected.get(one) ?? 0;
    const found = shown.get(one) ?? 0;
    if (wanted === found) continue;
    const kind = wanted === 0 ? 'unexplained' : found < wanted ? 'lost' : 'twice';
    findings.push({ kind, check: name, what: `${one}: ${wanted} acknowledged, ${found} shown` });
  }
  const compared = [...expected.values()].reduce((sum, count) => sum + count, 0);
  return { name, compared, findings };
}
