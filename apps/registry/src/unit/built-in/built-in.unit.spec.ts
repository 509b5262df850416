import { describe, expect, it } from '@jest/globals';
import { current } from '../domain/ask/current.js';
import { formerOf } from '../domain/ask/former-of.js';
import { unitByCode } from '../domain/ask/unit-by-code.js';
import { unitsOn } from '../domain/ask/units-on.js';
import type { UnitOnDay } from '../domain/ask/unit-on-day.js';
import { Register } from '../domain/register.js';
import { RECORDED, happen } from '../test/units.js';
import { sharedData } from '../test/shared-data.js';
import { NATION_ID, formerProvinceId, newProvinceId } from './built-in-id.js';
import { missingHistory } from './seed.js';

const DATA = sharedData('provinces-2025.json');
const BEFORE = '2025-06-30';
const SINCE = '2025-07-01';

function seeded(): Register {
  const register = Register.empty();
  happen(register, missingHistory(register, RECORDED));
  return register;
}

function codeAndName({ code, kind, names }: UnitOnDay): string {
  return `${code} ${kind === 'municipality' ? 'Thành phố' : 'Tỉnh'} ${names.vi}`;
}

describe('the built-in history', () => {
  const register = seeded();

  it('has 63 provinces before the reform and 34 since, of which 6 are cities', () => {
    expect(unitsOn(register, '2008-07-31', 'province')).toHaveLength(0);
    expect(unitsOn(register, '2013-08-01', 'province')).toHaveLength(63);
    expect(unitsOn(register, BEFORE, 'province')).toHaveLength(63);
    const since = unitsOn(register, SINCE, 'province');
    expect(since).toHaveLength(34);
    expect(since.filter((unit) => unit.kind === 'municipality')).toHaveLength(6);
    expect(unitsOn(register, SINCE, 'nation')).toMatchObject([{ id: NATION_ID }]);
  });

  it('needs nothing a second time, and says the same to every installation', () => {
    expect(missingHistory(register, RECORDED)).toEqual([]);
    // Never to be changed: other installations and everything that was published know the units so.
    expect(NATION_ID).toBe('ca6d1e25-7b7a-54aa-a532-90744dcae167');
    expect(formerProvinceId('06')).toBe('af92cbd7-3eda-5463-a713-b889d012852e');
    expect(newProvinceId('19')).toBe('80158884-bed9-5aef-85d9-879ae3dd834b');
  });

  it.each([
    ['15', 'Yên Bái', 'Lào Cai'],
    ['24', 'Bắc Giang', 'Bắc Ninh'],
    ['44', 'Quảng Bình', 'Quảng Trị'],
    ['52', 'Bình Định', 'Gia Lai'],
    ['80', 'Long An', 'Tây Ninh'],
    ['82', 'Tiền Giang', 'Đồng Tháp'],
    ['91', 'Kiên Giang', 'An Giang'],
  ])('code %s means %s before and %s since', (code, before, since) => {
    expect(unitByCode(register, code, 'province', BEFORE)?.names.vi).toBe(before);
    expect(unitByCode(register, code, 'province', SINCE)?.names.vi).toBe(since);
  });

  it('knows what became of each former province, whole', () => {
    const successors = unitsOn(register, BEFORE, 'province').map(
      (unit) => current(register, unit.id, SINCE).successors,
    );
    expect(
      successors.every(([one, ...more]) => one?.share === '1' && !one.estimated && more.length === 0),
    ).toBe(true);
    expect(current(register, formerProvinceId('06'), '2026-11-22').successors[0]?.unitId).toBe(
      newProvinceId('19'),
    );
    const [edge] = register.edgesFrom(formerProvinceId('06'));
    expect(edge).toMatchObject({ kind: 'merged', day: SINCE, basis: { documentNumber: '202/2025/QH15' } });
  });

  it('keeps the 11 that stayed as they were under their ids, and calls Huế by its former name before 2025', () => {
    const stayed = unitsOn(register, SINCE, 'province').filter((unit) => unit.from < SINCE);
    expect(stayed.map((unit) => unit.code)).toEqual([
      '01',
      '04',
      '11',
      '12',
      '14',
      '20',
      '22',
      '38',
      '40',
      '42',
      '46',
    ]);
    expect(unitByCode(register, '46', 'province', '2018-01-01')?.names.vi).toBe('Thừa Thiên Huế');
  });

  it('makes Đồng Nai a city only on the word of someone who has read the resolution', () => {
    const kindOf = (asked: Register): string | undefined =>
      unitByCode(asked, '75', 'province', '2026-04-30')?.kind;
    expect(kindOf(register)).toBe('province');
    const told = register.fork();
    // The date is the test's own.
    const confirmed = { '30/2026/QH16': '2026-04-24' };
    happen(told, missingHistory(told, RECORDED, confirmed));
    expect(kindOf(told)).toBe('municipality');
    expect(unitByCode(told, '75', 'province', '2026-04-29')?.kind).toBe('province');
    expect(missingHistory(told, RECORDED, confirmed)).toEqual([]);
    expect(() => missingHistory(told, RECORDED, { '1/2026/QH16': '2026-01-01' })).toThrow(
      'No built-in change',
    );
  });

  if (DATA !== undefined) {
    it('agrees with the data it was taken from', () => {
      interface Row {
        code: string;
        name: string;
        nameEn: string;
        mergedFrom: { code: string; name: string }[];
      }
      const rows = JSON.parse(DATA.toString('utf8')) as Row[];
      const since = unitsOn(register, SINCE, 'province');
      expect(since.map(codeAndName).toSorted()).toEqual(
        rows.map((row) => `${row.code} ${row.name}`).toSorted(),
      );
      for (const row of rows) {
        const unit = since.find(({ code }) => code === row.code)!;
        expect(unit.names.en).toBe(row.nameEn);
        const former = formerOf(register, unit.id, BEFORE).map(({ unitId }) =>
          unitsOn(register, BEFORE, 'province').find(({ id }) => id === unitId)!,
        );
        expect(former.map(codeAndName).toSorted()).toEqual(
          row.mergedFrom.map(({ code, name }) => `${code} ${name}`).toSorted(),
        );
      }
    });
  } else {
    it('is not compared with its source here: shared/data/provinces-2025.json is absent', () => {
      expect(DATA).toBeUndefined();
    });
  }
});
