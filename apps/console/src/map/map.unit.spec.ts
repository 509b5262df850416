import { describe, expect, it } from '@jest/globals';
import type { CellAnswer, UnitAnswer } from '@toandan/api-client';
import fc from 'fast-check';
import { shadeClasses } from './shade.js';
import { tileFigures } from './tile-figures.js';
import { ISLANDS, TILES } from './tiles.js';

describe('the tiles', () => {
  it('are the 34 provinces since 1 July 2025, each once, none over another', () => {
    expect(TILES).toHaveLength(34);
    expect(new Set(TILES.map(({ code }) => code)).size).toBe(34);
    const places = [...TILES, ...ISLANDS].map(({ row, column }) => `${row} ${column}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('stand like the country: from north to south, the islands in the east', () => {
    const at = (code: string) => TILES.find((tile) => tile.code === code)!;
    const [caoBang, haNoi, hue, daNang, hoChiMinh, caMau] = ['04', '01', '46', '48', '79', '96'].map(at);
    const rows = [caoBang, haNoi, hue, hoChiMinh, caMau].map((tile) => tile!.row);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    expect(at('11').column).toBeLessThan(at('22').column);
    for (const island of ISLANDS) {
      expect(TILES.every(({ column }) => column < island.column)).toBe(true);
    }
    expect(ISLANDS.map(({ province, name }) => `${name.vi} ${at(province).name}`)).toEqual([
      'Hoàng Sa Đà Nẵng',
      'Trường Sa Khánh Hòa',
    ]);
    expect(daNang!.row).toBe(ISLANDS[0]!.row);
  });
});

describe('the shades', () => {
  it('put equals into one class, each member into one, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (numbers) => {
        const sorted = [...numbers].sort((a, b) => a - b);
        const classes = shadeClasses(sorted, (a, b) => a === b);
        expect(classes.length).toBeLessThanOrEqual(5);
        for (const number of numbers) {
          expect(classes.filter(({ from, to }) => from <= number && number <= to)).toHaveLength(1);
        }
        const shades = classes.map(({ shade }) => shade);
        expect(shades).toEqual([...new Set(shades)].sort());
      }),
    );
  });

  it('are as even as they can be, and far apart when few', () => {
    const range = (classes: ReturnType<typeof shadeClasses<number>>) =>
      classes.map(({ shade, from, to }) => [shade, from, to]);
    expect(range(shadeClasses([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], Object.is))).toEqual([
      [0, 1, 2],
      [1, 3, 4],
      [2, 5, 6],
      [3, 7, 8],
      [4, 9, 10],
    ]);
    expect(range(shadeClasses([1, 1, 9], Object.is))).toEqual([
      [0, 1, 1],
      [4, 9, 9],
    ]);
    expect(range(shadeClasses<number>([], Object.is))).toEqual([]);
  });
});

describe('the figures of the tiles', () => {
  const unit = (id: string, code: string, until?: string): UnitAnswer => ({
    id,
    name: { vi: id, en: id },
    code,
    level: 'province',
    ...(until === undefined ? {} : { until }),
  });
  const cell = (of: string, amount?: string): CellAnswer => ({
    indicator: 'a',
    unit: of,
    period: '2018',
    figure: amount === undefined ? { kind: 'missing' } : { kind: 'value', value: { amount, bound: 'exact' } },
    text: { vi: amount ?? '', en: amount ?? '' },
    received: 1,
    expected: 1,
    notes: [],
  });

  it('are those of the province that has the code today: codes were given anew', () => {
    const { tiles, classes } = tileFigures(
      {
        units: [
          unit('bac-giang', '24', '2025-07-01'),
          unit('bac-ninh', '24'),
          unit('ha-noi', '01'),
          unit('hue', '46'),
        ],
        cells: [
          cell('bac-giang', '7'),
          cell('bac-ninh', '9007199254740993'),
          cell('ha-noi', '9007199254740992'),
          cell('hue'),
        ],
      },
      'a',
      '2018',
    );
    const of = (code: string) => tiles.find(({ tile }) => tile.code === code)!;
    expect(of('24').cell?.unit).toBe('bac-ninh');
    expect([of('24').shade, of('01').shade, of('46').shade, of('96').shade]).toEqual([
      4,
      0,
      undefined,
      undefined,
    ]);
    expect(classes).toHaveLength(2);
  });
});
