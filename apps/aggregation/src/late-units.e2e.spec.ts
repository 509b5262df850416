import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createEvent, UnitEstablishedV1 } from '@toandan/contracts';
import { newId } from '@toandan/kernel';
import { HttpLog } from '@toandan/platform-http';
import { UnitCopy } from '@toandan/units';
import { Timelines } from './cell/persistence/timelines.js';
import { RollupWorker } from './cell/rollup-worker.js';
import { FiguresStage } from './test/figures-stage.js';
import { approved, form, id, indicator, merged, unit, type Told } from './test/told.js';

const REVIEW = '2013-08-01--2023-05-25';

function named(nth: number, vi: string, day = '2008-08-01'): UnitEstablishedV1 {
  return createEvent(UnitEstablishedV1, {
    ...unit(nth, 'province', 0, day),
    names: { vi },
  });
}

/** What was published of Bắc Kạn for its ten years of the programme. */
const PUBLISHED: Readonly<Record<string, Told>> = {
  'propaganda.law_sessions': 'trên 2.100',
  'teams.shock_patrol': 965,
  'tipoff.crime': 37853,
  'police.regular_communes': '102/102',
};

describe('figures of units that are heard of later', () => {
  let on: FiguresStage;
  let before: string;

  beforeAll(async () => {
    on = await FiguresStage.open();
    await on.tell(
      'reporting',
      approved({ unit: 6, period: REVIEW, form: 'ten-year-review', figures: PUBLISHED }),
      indicator('propaganda.law_sessions'),
      indicator('teams.shock_patrol', { kind: 'stock', overTime: 'last' }),
      indicator('tipoff.crime'),
      indicator('police.regular_communes', { kind: 'ratio', overUnits: 'ratio', overTime: 'none' }),
      form('ten-year-review', 'province', Object.keys(PUBLISHED)),
    );
    before = (await on.get<{ upTo: string }>('watermark')).body.upTo;
    await on.tell('registry', unit(0, 'nation'), named(6, 'Bắc Kạn'), named(19, 'Thái Nguyên'));
    await on.tell('registry', named(119, 'Thái Nguyên', '2025-07-01'), merged(119, [6, 19], '2025-07-01'));
  });
  afterAll(() => on.stage.close());

  const DX = `dx=${Object.keys(PUBLISHED).join(',')}&pe=${REVIEW}`;

  it("Bắc Kạn's ten years stand in Thái Nguyên now, and under its own name as reported", async () => {
    expect(await on.full(`${DX}&ou=${id(119)}`)).toEqual([
      'trên 2.100 1/1',
      '965 1/1',
      '37.853 1/1',
      '102/102 1/1',
    ]);
    const { units, cells } = await on.table(`${DX}&ou=${id(6)}&boundary=as-reported`);
    expect(units[0]).toMatchObject({ name: { vi: 'Bắc Kạn' }, until: '2025-07-01' });
    expect(cells.map(({ text }) => text.vi)).toEqual(['trên 2.100', '965', '37.853', '102/102']);
    expect(await on.full(`dx=tipoff.crime&pe=${REVIEW}&ou=nation&boundary=as-reported`)).toEqual([
      '37.853 1/2',
    ]);
  });

  it('the explanation says that the other former part is missing', async () => {
    const { body } = await on.get<{
      missing: { unit: { name: { vi: string } } }[];
      terms: { unit: { name: { vi: string } } }[];
    }>(`explanation?dx=tipoff.crime&pe=${REVIEW}&ou=${id(119)}`);
    expect(body.terms.map((term) => term.unit.name.vi)).toEqual(['Bắc Kạn']);
    expect(body.missing.map((one) => [one.unit.name.vi])).toEqual([['Thái Nguyên']]);
  });

  it('the ten years and a year within them are different series', async () => {
    await on.tell(
      'reporting',
      approved({ unit: 6, period: '2018', form: 'ten-year-review', figures: { 'tipoff.crime': 3000 } }),
    );
    expect(await on.texts(`dx=tipoff.crime&pe=${REVIEW},2018&ou=nation`)).toEqual(['37.853', '3.000']);
  });

  it('what was not known then is not in the answer of then', async () => {
    expect(await on.refusal(`table?${DX}&ou=${id(119)}&asOf=${before}`)).toBe('400 ou unit-unknown');
  });

  it('what is committed late counts from when it arrived, whatever was worked out meanwhile', async () => {
    const reportId = newId();
    const facts = { reportId, unit: 6, period: '2012', form: 'ten-year-review' };
    const earlier = (await on.get<{ upTo: string }>('watermark')).body.upTo;
    await on.tell('reporting', approved({ ...facts, figures: { 'tipoff.crime': 5 } }));
    const query = `dx=tipoff.crime&pe=2012&ou=${id(6)},${id(119)},${id(0)}`;
    expect(await on.texts(query)).toEqual(['5', '5', '5']);
    // A withdrawal that arrived before that and whose transaction ended only now.
    await on.stage.admin.transaction(async (tx) => {
      await tx.execute(
        `INSERT INTO aggregation.source_version (source_id, version, applied_at, counts, exercise, revision)
         VALUES ($1, 9, $2, false, false, 1)`,
        [reportId, earlier],
      );
      await tx.execute(
        `INSERT INTO aggregation.dirty_key (indicator, period_start, period_end, slice, applied_at)
         VALUES ('tipoff.crime', '2012-01-01', '2012-12-31', 0, $1)`,
        [earlier],
      );
    });
    await on.stage.quiet();
    expect(await on.texts(query)).toEqual(['chưa báo cáo', 'chưa báo cáo', 'chưa báo cáo']);
    const rows = await on.stage.admin.query(
      `SELECT 1 FROM aggregation.rollup WHERE period_start = '2012-01-01' AND indicator = 'tipoff.crime'`,
    );
    expect(rows).toEqual([]);
  });

  it('two workers never write the same cell', async () => {
    const database = on.stage.database('aggregation');
    const workers = [1, 2, 3].map(
      () => new RollupWorker(database, new Timelines(new UnitCopy(database)), new HttpLog('spec', 'silent')),
    );
    const months = Array.from({ length: 40 }, (_, nth) =>
      new Date(Date.UTC(2015, nth)).toISOString().slice(0, 7),
    );
    await on.stage.publish(
      'reporting',
      months.flatMap((period, nth) =>
        [6, 19].map((province) =>
          approved({ unit: province, period, form: 'ten-year-review', figures: { 'tipoff.crime': nth } }),
        ),
      ),
    );
    const work = async (worker: RollupWorker): Promise<void> => {
      for (let idle = 0; idle < 20;) idle = (await worker.step()) === 0 ? idle + 1 : 0;
    };
    await Promise.all(workers.map(work));
    await on.stage.quiet();
    const counts = await on.texts(`dx=tipoff.crime&pe=${months.join(',')}&ou=${id(119)}`);
    expect(counts).toEqual(months.map((_, nth) => String(nth * 2)));
  });
});
