import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Row } from '../report/row.js';
import { platformCases } from './cases.js';
import { storedCase } from './cases/stored.case.js';
import { monthAt } from './country/months.js';
import { FORMS, type Instance } from './instance.js';
import { PlatformWorld } from './platform-world.js';
import { submitReport } from './host/submit-report.js';

/** For servers and a whole platform to come up, also on a machine that has much else to do. */
const STARTING_MS = 300_000;

/** The first, and two that were made from it. */
const MONTHS = [0, 1, 7].map((nth) => monthAt(nth).start);

// Sizes so small that no figure means anything: what counts is that a bench still runs, and what it gives back.
describe('a tiny run of the platform', () => {
  // Left out: the start, which starts a whole platform twice, and what compares two sizes of what is stored.
  const cases = platformCases.filter(
    ({ needsKafka, name }) => needsKafka !== true && name !== 'start' && name !== storedCase.name,
  );
  let world: PlatformWorld;
  let rows: Row[];

  beforeAll(async () => {
    world = await PlatformWorld.start({ scale: 0.02, progress: () => undefined });
    rows = [];
    for (const one of cases) rows.push(...(await one.run(world)));
  }, STARTING_MS);

  afterAll(() => world.stop());

  it('gives the rows that its cases announce', () => {
    const announced = cases.flatMap((one) => one.rows.map(({ name, goal, unit }) => ({ name, goal, unit })));
    expect(rows.map(({ name, goal, unit }) => ({ name, goal, unit }))).toEqual(announced);
  });

  it('relates what was measured', () => {
    for (const { ours, reference, ratio } of rows) {
      expect(ours).toBeGreaterThan(0);
      expect(reference).toBeGreaterThan(0);
      expect(ratio).toBeCloseTo(ours! / reference!, 10);
    }
  });

  it('answers the question that the reference answers', async () => {
    const instance = await world.instance('large');
    const reference = await instance.reference('cells', '');
    const [dx] = FORMS.stored.indicators;
    const month = monthAt(1);
    const { cells } = await instance.people
      .as('phan-tich.bo')
      .get<{ cells: { unit: string }[] }>(`/api/aggregation/v1/table?dx=${dx}&pe=${month.id}&ou=provinces`);
    const bare = await reference.client.get<{ cells: { unit: string }[] }>(
      `/cells?dx=${dx}&pe=${month.start}&ou=provinces`,
    );
    const byUnit = (one: { unit: string }, other: { unit: string }): number =>
      one.unit < other.unit ? -1 : 1;
    expect(bare.cells).toHaveLength(34);
    expect(bare.cells.toSorted(byUnit)).toEqual(cells.toSorted(byUnit));
  });

  describe('what is stored beforehand', () => {
    let instance: Instance;

    beforeAll(async () => {
      instance = await world.instance('large');
    });

    const totals = async (): Promise<unknown[]> =>
      (
        await instance.database.query<Record<string, unknown>>(
          `SELECT period_start, count(*)::integer AS cells, md5(string_agg(r::text, '|' ORDER BY r::text)) AS content
             FROM aggregation.rollup r WHERE indicator = ANY ($1) AND period_start = ANY ($2) GROUP BY 1 ORDER BY 1`,
          [FORMS.stored.indicators, MONTHS],
        )
      ).rows;

    it('has the totals that the platform works out of it', async () => {
      const before = await totals();
      expect(before).toHaveLength(MONTHS.length);
      await instance.database.query(
        `INSERT INTO aggregation.dirty_key (indicator, period_start, period_end, slice, applied_at)
         SELECT indicator, period_start, period_end,
                (abs(hashtext(indicator || period_start::text || period_end::text)::bigint) % 16)::smallint, 'epoch'
           FROM aggregation.cell_key WHERE indicator = ANY ($1) AND period_start = ANY ($2)`,
        [FORMS.stored.indicators, MONTHS],
      );
      await instance.host.quiet();
      expect(await totals()).toEqual(before);
    });

    it('is, row for row, what the consumer writes of such a report', async () => {
      const { people, country, database } = instance;
      const [province] = country.provinces;
      const commune = country.communes.find(({ provinceId }) => provinceId === province!.id)!;
      const rowsOf = async (start: string): Promise<unknown[]> => {
        const { rows: found } = await database.query<{ told: object }>(
          `SELECT json_build_object('contribution', to_jsonb(c) - '{source_id,period_start,period_end}'::text[],
                                    'text', c.figure::text,
                                    'source', to_jsonb(v) - '{source_id,applied_at}'::text[]) AS told
             FROM aggregation.contribution c JOIN aggregation.source_version v USING (source_id, version)
            WHERE c.indicator = ANY ($1) AND c.period_start = $2 AND c.unit_id = $3 ORDER BY c.indicator`,
          [FORMS.stored.indicators, start, commune.id],
        );
        return found.map(({ told }) => told);
      };
      const stored = await rowsOf(monthAt(3).start);
      expect(stored).toHaveLength(FORMS.stored.indicators.length);
      const { rows: figures } = await database.query<{ indicator: string; figure: object }>(
        `SELECT indicator, figure FROM aggregation.contribution
          WHERE indicator = ANY ($1) AND period_start = $2 AND unit_id = $3`,
        [FORMS.stored.indicators, monthAt(3).start, commune.id],
      );
      const month = instance.nextMonth();
      const draft = {
        unitId: commune.id,
        form: FORMS.stored.code,
        period: { start: month.start, end: month.end },
        figures,
      };
      const { path, etag } = await submitReport(
        people.officerOf(province!.code),
        draft,
        'as-an-officer-does',
      );
      await people.as('ra-soat.bo').call('POST', `${path}/approve`, { ifMatch: etag });
      await instance.host.quiet();
      expect(await rowsOf(month.start)).toEqual(stored);
    });
  });
});
