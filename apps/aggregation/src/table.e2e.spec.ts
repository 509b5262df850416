import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@toandan/kernel';
import { FiguresStage, type Table } from './test/figures-stage.js';
import {
  approved,
  corrected,
  form,
  id,
  indicator,
  merged,
  moved,
  NATION,
  split,
  unit,
  withdrawn,
} from './test/told.js';

const REFORM = '2025-07-01';
const DX = 'dx=trial.count';
const MONTHS = 'pe=2025-01,2025-02,2025-03,2025-04';

describe('figures over HTTP', () => {
  let on: FiguresStage;
  const first = newId();

  /** 1 and 2 became 3, 4 went into 5, 6 was divided into 7 and 8; commune 901 moved from 9 to 10. */
  beforeAll(async () => {
    on = await FiguresStage.open();
    await on.stage.publish('registry', [
      unit(0, 'nation'),
      ...[1, 2, 4, 6, 9, 10].map((nth) => unit(nth, 'province', 0)),
      unit(901, 'commune', 9),
      unit(1001, 'commune', 10),
      ...[3, 5, 7, 8].map((nth) => unit(nth, 'province', 0, REFORM)),
      merged(3, [1, 2], REFORM),
      merged(5, [4, 4000], REFORM),
      split(
        6,
        [
          [7, '0.3'],
          [8, '0.7'],
        ],
        REFORM,
      ),
      moved(901, 10, REFORM),
    ]);
    await on.stage.publish('reporting', [
      ...['trial.count', 'trial.exact', 'trial.zero'].map((code) => indicator(code)),
      indicator('trial.stock', { kind: 'stock', overTime: 'last' }),
      indicator('trial.rate', { kind: 'ratio', overUnits: 'ratio' }),
      indicator('trial.communes'),
      indicator('exercise.count', { exercise: true }),
      form('monthly', 'province', ['trial.count', 'trial.exact', 'trial.zero', 'trial.stock', 'trial.rate']),
      form('communes', 'commune', ['trial.communes']),
      form('drill', 'province', ['exercise.count'], { exercise: true }),
    ]);
    const report = (nth: number, period: string, count: number, reportId = newId()): object =>
      approved({ reportId, unit: nth, period, form: 'monthly', figures: { 'trial.count': count } });
    await on.tell(
      'reporting',
      report(1, '2025-01', 10, first),
      report(1, '2025-02', 7),
      report(1, '2025-03', 100),
      report(1, '2025-04', 4),
      report(2, '2025-01', 15),
      report(2, '2025-03', 200),
      report(2, '2025-04', 9),
      report(4, '2025-06', 5),
      report(5, '2025-06', 20),
      report(5, '2025-07', 30),
    );
  });
  afterAll(() => on.stage.close());

  describe('a merger', () => {
    it('A (10; 7; 100; 4) and B (15; -; 200; 9) into C: 25, 7, 300, 13', async () => {
      expect(await on.texts(`${DX}&${MONTHS}&ou=${id(3)}`)).toEqual(['25', '7', '300', '13']);
      expect(await on.texts(`${DX}&${MONTHS}&ou=${id(1)},${id(2)}&boundary=as-reported`)).toEqual([
        '10',
        '7',
        '100',
        '4',
        '15',
        'chưa báo cáo',
        '200',
        '9',
      ]);
    });

    it('D (5 in June) into E (20 in June, 30 in July): 25 and 30', async () => {
      expect(await on.texts(`${DX}&pe=2025-06,2025-07&ou=${id(5)}`)).toEqual(['25', '30']);
    });

    it("leaves the past totals of the nation, and A's completeness and history", async () => {
      expect(await on.full(`${DX}&${MONTHS}&ou=nation&boundary=as-reported`)).toEqual([
        '25 2/6',
        '7 1/6',
        '300 2/6',
        '13 2/6',
      ]);
      expect(await on.full(`${DX}&${MONTHS}&ou=${id(1)}&boundary=as-reported`)).toEqual([
        '10 1/1',
        '7 1/1',
        '100 1/1',
        '4 1/1',
      ]);
    });

    it('A is answered later too, as of its dates', async () => {
      const { units, cells } = await on.table(`${DX}&${MONTHS}&ou=${id(1)}`);
      expect(units).toEqual([expect.objectContaining({ id: id(1), until: REFORM })]);
      expect(cells.map(({ text }) => text.vi)).toEqual(['10', '7', '100', '4']);
    });

    it('provinces on each boundary are those of it, and add up to the nation', async () => {
      for (const boundary of ['current', 'as-reported', '2025-06-30', '2024-01-01', '2030-01-01']) {
        const query = `${DX}&${MONTHS}&boundary=${boundary}`;
        const [provinces, nation] = [
          await on.table(`${query}&ou=provinces`),
          await on.table(`${query}&ou=nation`),
        ];
        const ids = provinces.units.map((one) => one.id);
        expect(ids.includes(id(3))).toBe(boundary === 'current' || boundary === '2030-01-01');
        for (const { period, figure } of nation.cells) {
          const parts = provinces.cells.filter((cell) => cell.period === period);
          const sum = parts.reduce((all, cell) => all + Number(cell.figure.value?.amount ?? 0), 0);
          expect([boundary, period, sum]).toEqual([boundary, period, Number(figure.value!.amount)]);
        }
      }
    });
  });

  it('a commune that moves in July leaves January as it was', async () => {
    const report = (nth: number, count: number): object =>
      approved({ unit: nth, period: '2025-01', form: 'communes', figures: { 'trial.communes': count } });
    await on.tell('reporting', report(901, 5), report(1001, 7));
    const query = `dx=trial.communes&pe=2025-01&ou=${id(9)},${id(10)},${NATION}&boundary=`;
    expect(await on.full(`${query}as-reported`)).toEqual(['5 1/1', '7 1/1', '12 2/2']);
    expect(await on.full(`${query}current`)).toEqual(['chưa báo cáo 0', '12 2/2', '12 2/2']);
  });

  it('exact values stay exact, zero is stored, counted and shown', async () => {
    const values = ['9007199254740993', '0.1234567890123456789', '1000000000000000.3'];
    await on.tell(
      'reporting',
      ...values.map((amount, nth) =>
        approved({
          unit: [1, 2, 4][nth]!,
          period: '2024',
          form: 'monthly',
          figures: {
            'trial.exact': { kind: 'value', value: { amount, bound: 'exact' } },
            'trial.zero': 0,
          },
        }),
      ),
    );
    const { cells } = await on.table(`dx=trial.exact,trial.zero&pe=2024&ou=provinces&boundary=as-reported`);
    const amounts = (code: string): unknown[] =>
      cells.filter((cell) => cell.indicator === code).map(({ figure }) => figure.value?.amount);
    expect(amounts('trial.exact')).toEqual([
      values[0],
      values[1],
      values[2],
      undefined,
      undefined,
      undefined,
    ]);
    expect(amounts('trial.zero')).toEqual(['0', '0', '0', undefined, undefined, undefined]);
    expect(await on.full(`dx=trial.exact,trial.zero&pe=2024&ou=nation`)).toEqual([
      '10.007.199.254.740.993,4234567890123456789 2/6',
      '0 2/6',
    ]);
  });

  it('bounds go through sums; a divided unit is an estimate, the nation is not', async () => {
    await on.tell(
      'reporting',
      approved({ unit: 1, period: '2023', form: 'monthly', figures: { 'trial.count': 'trên 2.100' } }),
      approved({ unit: 2, period: '2023', form: 'monthly', figures: { 'trial.count': 10 } }),
      approved({ unit: 6, period: '2023', form: 'monthly', figures: { 'trial.count': 15 } }),
    );
    const query = `${DX}&pe=2023&ou=${[3, 7, 8, 0].map(id).join(',')}`;
    expect(await on.full(query)).toEqual([
      'trên 2.110 1/1',
      'khoảng 4,5 1/1 restated-by-estimate',
      'khoảng 10,5 1/1 restated-by-estimate',
      'trên 2.125 3/6',
    ]);
  });

  describe('a correction', () => {
    it('is a new revision; an earlier instant is answered as it was then', async () => {
      const query = `${DX}&pe=2025-01&ou=${id(3)},${id(1)},${NATION}`;
      const before = await on.table(query);
      expect(before.cells.map(({ text }) => text.vi)).toEqual(['25', '10', '25']);
      await on.tell(
        'reporting',
        corrected({
          reportId: first,
          unit: 1,
          period: '2025-01',
          form: 'monthly',
          figures: { 'trial.count': 12 },
        }),
      );
      expect(await on.texts(query)).toEqual(['27', '12', '27']);
      const { watermark: _, ...then } = await on.table(`${query}&asOf=${before.asOf}`);
      const { watermark: __, ...was } = before;
      expect(then).toEqual(was);
      await on.tell('reporting', withdrawn({ reportId: first, unit: 1, period: '2025-01', form: 'monthly' }));
      expect(await on.texts(query)).toEqual(['15', 'chưa báo cáo', '15']);
      expect(await on.texts(`${query}&asOf=${before.asOf}`)).toEqual(['25', '10', '25']);
    });
  });

  it('a year is brought together from its months where nothing was reported for the year', async () => {
    expect(await on.full(`${DX}&pe=2025-Q2,2023&ou=nation`)).toEqual([
      '38 2/18 gap:2025-05',
      'trên 2.125 3/6',
    ]);
  });

  it('stocks are the last, percentages are shown per unit', async () => {
    await on.tell(
      'reporting',
      approved({
        unit: 9,
        period: '2025-01',
        form: 'monthly',
        figures: { 'trial.stock': 5, 'trial.rate': '83,62%' },
      }),
      approved({ unit: 9, period: '2025-03', form: 'monthly', figures: { 'trial.stock': 6 } }),
      approved({ unit: 10, period: '2025-01', form: 'monthly', figures: { 'trial.rate': '102/102' } }),
    );
    const units = `ou=${id(9)},${NATION}`;
    expect(await on.full(`dx=trial.stock&pe=2025-H1&${units}`)).toEqual([
      '6 1/1 stock-of:2025-03',
      '6 1/6 stock-of:2025-03',
    ]);
    expect(await on.full(`dx=trial.rate&pe=2025-01&${units}`)).toEqual([
      '83,62% 1/1',
      '102/102 2/6 percentage-not-averaged',
    ]);
  });

  it('an exercise is never in a table with real figures, and says what it is', async () => {
    await on.tell(
      'reporting',
      approved({ unit: 9, period: '2026', form: 'drill', figures: { 'exercise.count': 5 }, exercise: true }),
    );
    expect((await on.table('dx=exercise.count&pe=2026&ou=nation')).exercise).toBe(true);
    expect((await on.table(`${DX}&pe=2026&ou=nation`)).exercise).toBe(false);
    expect(await on.refusal(`table?${DX},exercise.count&pe=2026&ou=nation`)).toBe('400 dx indicators-mixed');
  });

  it.each([
    [`table?dx=trial.unknown&pe=2025&ou=nation`, '400 dx indicator-unknown'],
    [`table?${DX}&pe=2025-13&ou=nation`, '400 pe period-malformed'],
    [`table?${DX}&pe=hello&ou=nation`, '400 pe period-malformed'],
    [`table?${DX}&pe=2025,2025&ou=nation`, '400 pe listed-twice'],
    [`table?${DX}&pe=2025&ou=${id(77)}`, '400 ou unit-unknown'],
    [`table?${DX}&pe=2025&ou=hanoi`, '400 ou unit-unknown'],
    [`table?${DX}&pe=2025`, '400 ou required'],
    [`table?${DX}&pe=2025&ou=nation&boundary=tomorrow`, '400 boundary day-malformed'],
    [`table?${DX}&pe=2025&ou=nation&boundary=2025-02-30`, '400 boundary day-malformed'],
    [`table?${DX}&pe=2025&ou=nation&asOf=2999-01-01T00:00:00Z`, '400 asOf in-the-future'],
    [`table?${DX}&pe=2025&ou=nation&asOf=yesterday`, '400 asOf instant-malformed'],
    [`table?${DX}&pe=2025&ou=nation&asOf=2025-02-30T00:00:00Z`, '400 asOf instant-malformed'],
    [`table?${DX}&pe=2025&ou=nation&asof=2025-01-01T00:00:00Z`, '400 asof unknown-field'],
    [`explanation?${DX}&pe=2025&ou=${id(77)}`, '400 ou unit-unknown'],
  ])('refuses %s', async (path, answer) => {
    expect(await on.refusal(path)).toBe(answer);
  });

  it('refuses a table that would be too large', async () => {
    const codes = ['count', 'exact', 'zero', 'stock', 'rate', 'communes'].map((name) => `trial.${name}`);
    const units = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 901].map(id);
    const months = Array.from({ length: 695 }, (_, nth) =>
      new Date(Date.UTC(1960, nth)).toISOString().slice(0, 7),
    );
    const path = (count: number): string =>
      `table?dx=${codes.join(',')}&ou=${units.join(',')}&pe=${months.slice(0, count).join(',')}`;
    expect(await on.refusal(path(695))).toBe('422 table.too-large');
    expect((await on.get(path(20))).status).toBe(200);
  });

  it('an answer from before anything was known is empty', async () => {
    expect(await on.refusal(`table?${DX}&pe=2025&ou=nation&asOf=2020-01-01T00:00:00Z`)).toBe(
      '400 dx indicator-unknown',
    );
  });

  it('who may not read figures does not', async () => {
    const path = `/api/aggregation/v1/table?${DX}&pe=2025&ou=nation`;
    expect((await on.stage.anyone.get(path)).status).toBe(401);
    expect((await on.stage.as({ roles: ['custodian'] }).get(path)).status).toBe(403);
  });

  describe('an explanation', () => {
    interface Said {
      readonly cell: { readonly text: { readonly vi: string } };
      readonly terms: readonly {
        unit: { id: string };
        countedIn: { id: string };
        share: string;
        revision: number;
        text: { vi: string };
      }[];
      readonly missing: readonly { unit: { id: string } }[];
    }
    const explain = async (query: string): Promise<Said> => (await on.get<Said>(`explanation?${query}`)).body;

    it('names what a cell is made of, and what is missing in it', async () => {
      const said = await explain(`${DX}&pe=2025-02&ou=${id(3)}`);
      expect(said.cell.text.vi).toBe('7');
      expect(said.terms.map((term) => [term.unit.id, term.countedIn.id, term.share, term.text.vi])).toEqual([
        [id(1), id(3), '1', '7'],
      ]);
      expect(said.missing.map((one) => one.unit.id)).toEqual([id(2)]);
    });

    it('tells the share of a divided unit', async () => {
      const said = await explain(`${DX}&pe=2023&ou=${id(7)}`);
      expect(said.terms.map((term) => [term.unit.id, term.share, term.text.vi])).toEqual([
        [id(6), '0.3', '15'],
      ]);
    });

    it('of a nation has a term for each report, and who is missing', async () => {
      const said = await explain(`${DX}&pe=2025-04&ou=nation&boundary=as-reported`);
      expect(said.terms.map((term) => term.unit.id).toSorted()).toEqual([id(1), id(2)]);
      expect(said.missing.map((one) => one.unit.id).toSorted()).toEqual([4, 6, 9, 10].map(id).toSorted());
    });

    it('of a time span has the terms of its periods', async () => {
      const said = await explain(`${DX}&pe=2025-Q1&ou=${id(3)}`);
      expect(said.terms.map((term) => term.text.vi).toSorted()).toEqual(['100', '15', '200', '7']);
    });
  });

  it('lists what is measured, with the periods that have figures', async () => {
    const { body } = await on.get<{ items: { code: string; periods: { id: string }[] }[] }>('indicators');
    const found = body.items.find(({ code }) => code === 'trial.count');
    expect(found?.periods.map((period) => period.id)).toEqual(
      expect.arrayContaining(['2023', '2025-01', '2025-07']),
    );
    expect(body.items.map(({ code }) => code)).toContain('commendation.awards');
  });

  it('says how fresh it is', async () => {
    const { body } = await on.get<Table['watermark']>('watermark');
    expect(body).toEqual({ upTo: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/), waiting: 0 });
  });
});
