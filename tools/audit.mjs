/**
 * @typedef {{ outcome: 'clean' | 'findings' | 'not-asked', detail: string }} AuditVerdict
 *
 * Not every machine reaches the advisory endpoint: not having been able to ask is not a finding, and must be said.
 *
 * @param {string} output of `npm audit --json`
 * @returns {AuditVerdict}
 */
export function judgeAudit(output) {
  /** @type {{ metadata?: { vulnerabilities?: { high?: number, critical?: number } }, message?: string,
   *   vulnerabilities?: Record<string, { severity: string }> }} */
  let answer;
  try {
    answer = /** @type {typeof answer} */ (JSON.parse(output));
  } catch {
    return { outcome: 'not-asked', detail: 'npm audit gave no answer' };
  }
  const counts = answer.metadata?.vulnerabilities;
  if (counts === undefined) {
    return { outcome: 'not-asked', detail: answer.message ?? 'the advisory endpoint gave no answer' };
  }
  const severe = (counts.high ?? 0) + (counts.critical ?? 0);
  if (severe === 0) return { outcome: 'clean', detail: 'no advisory of level high or above' };
  const names = Object.entries(answer.vulnerabilities ?? {})
    .filter(([, { severity }]) => severity === 'high' || severity === 'critical')
    .map(([name]) => name);
  return { outcome: 'findings', detail: `${severe} of level high or above: ${names.join(', ')}` };
}
