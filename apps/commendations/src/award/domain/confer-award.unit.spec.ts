import { describe, expect, it } from '@jest/globals';
import { approximateDate, calendarDate } from '@toandan/kernel';
import fc from 'fast-check';
import { AwardError } from './award-error.js';
import { conferAward, type ConferAward } from './confer-award.js';

const TODAY = calendarDate('2026-11-22');
const AWARD: ConferAward = {
  id: 'a',
  unitId: 'u',
  exercise: false,
  forms: ['emulation-flag', 'merit-certificate'],
  conferredBy: 'UBND tỉnh',
  conferred: approximateDate('2019-03-12'),
  collectives: 12,
  individuals: 8,
  reason: 'Phong trào năm 2018',
  split: [],
};

function refusal(more: Partial<ConferAward>): unknown {
  try {
    return conferAward({ ...AWARD, ...more }, TODAY).version;
  } catch (error) {
    if (!(error instanceof AwardError)) throw error;
    return [error.code, error.params.field];
  }
}

describe('conferring', () => {
  it.each<[string, Partial<ConferAward>, unknown]>([
    ['what was published', {}, 1],
    ['a part of the split', { split: [{ form: 'emulation-flag', collectives: 2 }] }, 1],
    ['no numbers at all', { collectives: undefined, individuals: undefined }, 1],
    ['a day ahead', { conferred: approximateDate('2026-11-23') }, ['award.date-ahead', 'conferred']],
    ['this month', { conferred: approximateDate('2026-11') }, 1],
    [
      'a form that no law knew',
      { conferred: approximateDate('1999') },
      ['award.form-not-in-force', 'forms[0]'],
    ],
    [
      'a split by another form',
      { split: [{ form: 'order', collectives: 1 }] },
      ['award.form-not-given', 'split[0].form'],
    ],
    [
      'a split twice',
      { split: [1, 1].map((collectives) => ({ form: 'merit-certificate' as const, collectives })) },
      ['award.split-repeated', 'split[1].form'],
    ],
    [
      'a flag for a person',
      { split: [{ form: 'emulation-flag', individuals: 1 }] },
      ['award.not-for-individuals', 'split[0].individuals'],
    ],
    ['a flag alone for people', { forms: ['emulation-flag'] }, ['award.not-for-individuals', 'individuals']],
    [
      'a medal for a collective',
      { forms: ['commemorative-medal'] },
      ['award.not-for-collectives', 'collectives'],
    ],
    [
      'a part greater than the whole',
      { split: [{ form: 'emulation-flag', collectives: 13 }] },
      ['award.split-does-not-add-up', 'collectives'],
    ],
    [
      'all parts smaller than the whole',
      { forms: ['merit-certificate'], split: [{ form: 'merit-certificate', collectives: 11 }] },
      ['award.split-does-not-add-up', 'collectives'],
    ],
  ])('%s', (_what, more, expected) => {
    expect(refusal(more)).toEqual(expected);
  });

  it('keeps the law of its day, and claims none where the date leaves it open', () => {
    const bases = (conferred?: string) =>
      conferAward(
        {
          ...AWARD,
          forms: ['merit-certificate', 'commemorative-medal'],
          conferred: conferred === undefined ? undefined : approximateDate(conferred),
        },
        TODAY,
      ).forms.map(({ basis }) => basis?.law);
    expect(bases('2025-05')).toEqual(['law-2022', 'medal-2025']);
    expect(bases('2025-04')).toEqual(['law-2022', undefined]);
    expect(bases()).toEqual([undefined, undefined]);
  });

  it('takes a whole split exactly when it adds up', () => {
    const count = fc.nat(50);
    fc.assert(
      fc.property(count, count, fc.integer({ min: -2, max: 2 }), (flags, certificates, off) => {
        const collectives = flags + certificates + off;
        fc.pre(collectives >= 0);
        const split = [
          { form: 'emulation-flag' as const, collectives: flags },
          { form: 'merit-certificate' as const, collectives: certificates },
        ];
        expect(refusal({ collectives, split })).toEqual(
          off === 0 ? 1 : ['award.split-does-not-add-up', 'collectives'],
        );
      }),
    );
  });
});
