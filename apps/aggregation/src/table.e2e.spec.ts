import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServiceStage, type Caller } from '@toandan/testing/services';
import { aggregationService } from './service.js';
import { approved, form, id, indicator, merged, unit } from './test/told.js';

interface Cell {
  indicator: string;
  unit: string;
  period: string;
  text: { vi: string; en: string };
  received: number;
  expected: number | null;
  notes: string[];
}
interface Table {
  asOf: string;
  units: { id: string; until?: string }[];
  cells: Cell[];
}

describe('the merger of two provinces, as measured at the best peer', () => {
  let stage: ServiceStage;
  let analyst: Caller;

  beforeAll(async () => {
    stage = await ServiceStage.open([aggregationService]);
    analyst = stage.as({ roles: ['ministry-analyst'] });
    await stage.publish('registry', [
      unit(0, 'nation'),
      unit(1, 'province', 0),
      unit(2, 'province', 0),
      unit(3, 'province', 0, '2025-07-01'),
      merged(3, [1, 2], '2025-07-01'),
    ]);
    await stage.publish('reporting', [indicator(), form('monthly', 'province', ['trial.count'])]);
    const told: [number, string, number][] = [
      [1, '2025-01', 10],
      [1, '2025-02', 7],
      [1, '2025-03', 100],
      [1, '2025-04', 4],
      [2, '2025-01', 15],
      [2, '2025-03', 200],
      [2, '2025-04', 9],
    ];
    await stage.publish(
      'reporting',
      told.map(([nth, period, count]) =>
        approved({ unit: nth, period, form: 'monthly', figures: { 'trial.count': count } }),
      ),
    );
    await stage.quiet();
  });
  afterAll(() => stage.close());

  async function table(query: string): Promise<Table> {
    const reply = await analyst.get<Table & Record<string, unknown>>(`/api/aggregation/v1/table?${query}`);
    expect([reply.status, reply.text.slice(0, 300)]).toEqual([200, expect.any(String)]);
    return reply.body;
  }

  const MONTHS = '2025-01,2025-02,2025-03,2025-04';

  it('adds up on the current boundary', async () => {
    const { cells } = await table(`dx=trial.count&pe=${MONTHS}&ou=${id(3)}`);
    expect(cells.map(({ text }) => text.vi)).toEqual(['25', '7', '300', '13']);
  });

  it('leaves what was reported as it was', async () => {
    const { cells, units } = await table(`dx=trial.count&pe=${MONTHS}&ou=provinces&boundary=as-reported`);
    expect(units.map((one) => one.id)).toEqual([id(1), id(2)]);
    expect(cells.map(({ text }) => text.vi)).toEqual([
      '10',
      '7',
      '100',
      '4',
      '15',
      'chưa báo cáo',
      '200',
      '9',
    ]);
    const nation = await table(`dx=trial.count&pe=${MONTHS}&ou=nation&boundary=as-reported`);
    expect(nation.cells.map(({ text, received, expected }) => [text.vi, received, expected])).toEqual([
      ['25', 2, 2],
      ['7', 1, 2],
      ['300', 2, 2],
      ['13', 2, 2],
    ]);
  });
});
