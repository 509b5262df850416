import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '@toandan/kernel';
import { isOpen, openAccess } from './identity-access.js';
import type { Tipoff } from './tipoff.js';

const AT = new Date('2026-11-22T02:00:00Z');

const named: Tipoff = {
  id: 't',
  unitId: 'u',
  channel: 'web',
  state: 'reported',
  version: 1,
  receivedAt: AT,
  receivedOn: calendarDate('2026-11-22'),
  anonymous: false,
  exercise: false,
};

const request = { id: 'a', custodian: 'c', reason: ' Bảo vệ người báo tin ', hours: 2, at: AT };

describe('opening an identity', () => {
  it('has a reason, an account and an end, at which it is closed', () => {
    const access = openAccess(named, request, 72);
    expect(access).toMatchObject({ custodian: 'c', reason: 'Bảo vệ người báo tin', tipoffId: 't' });
    expect(access.until.toISOString()).toBe('2026-11-22T04:00:00.000Z');
    expect(isOpen(access, AT)).toBe(true);
    expect(isOpen(access, new Date('2026-11-22T03:59:59.999Z'))).toBe(true);
    expect(isOpen(access, access.until)).toBe(false);
    expect(isOpen(access, new Date(AT.getTime() - 1))).toBe(false);
  });

  it.each([
    ['tipoff.anonymous', { ...named, anonymous: true }, request],
    ['tipoff.access-reason-needed', named, { ...request, reason: '  ' }],
    ['tipoff.access-too-long', named, { ...request, hours: 73 }],
    ['tipoff.access-too-long', named, { ...request, hours: 0 }],
    ['tipoff.access-too-long', named, { ...request, hours: Number.NaN }],
  ])('is refused: %s', (code, tipoff, asked) => {
    expect(() => openAccess(tipoff, asked, 72)).toThrow(expect.objectContaining({ code }));
  });
});
