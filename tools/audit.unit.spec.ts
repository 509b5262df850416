import { describe, expect, it } from '@jest/globals';
import { judgeAudit } from './audit.mjs';

const answer = (high: number, critical: number) =>
  JSON.stringify({
    vulnerabilities: { left: { severity: 'high' }, right: { severity: 'low' } },
    metadata: { vulnerabilities: { low: 1, moderate: 3, high, critical } },
  });

describe('the audit of dependencies', () => {
  it('fails on an advisory of level high or above', () => {
    expect(judgeAudit(answer(1, 0))).toEqual({
      outcome: 'findings',
      detail: '1 of level high or above: left',
    });
    expect(judgeAudit(answer(0, 1)).outcome).toBe('findings');
  });

  it('lets lower levels pass', () => {
    expect(judgeAudit(answer(0, 0)).outcome).toBe('clean');
  });

  it('says so when the endpoint could not be asked', () => {
    const refused = JSON.stringify({ message: '405 Method Not Allowed', statusCode: 405 });
    expect(judgeAudit(refused)).toEqual({ outcome: 'not-asked', detail: '405 Method Not Allowed' });
    expect(judgeAudit('').outcome).toBe('not-asked');
  });
});
