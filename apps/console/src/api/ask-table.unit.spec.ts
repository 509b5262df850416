import { describe, expect, it } from '@jest/globals';
import type { ApiClient, TableAnswer, TableQuery } from '@toandan/api-client';
import { askExplanation, askTable } from './ask-table.js';

const ID = { nation: 'id-of-the-nation', province: 'id-of-a-province' };

/** Answers like the service, which takes one word alone, and notes what it was asked. */
function faked(asked: TableQuery[]): ApiClient {
  const GET = async (path: string, { params }: { params: { query: TableQuery } }) => {
    const { query } = params;
    asked.push(query);
    const unit = query.ou === 'nation' ? ID.nation : ID.province;
    const cell = { unit, indicator: 'a', period: '2018' };
    const answer: unknown = path.endsWith('/explanation')
      ? { cell }
      : {
          asOf: query.asOf ?? 'newest',
          exercise: query.ou === 'nation',
          units: [{ id: unit, level: query.ou === 'nation' ? 'nation' : 'province' }],
          cells: [cell],
        };
    return { data: answer, response: new Response() };
  };
  return { GET } as unknown as ApiClient;
}

const QUERY = { dx: 'a', pe: '2018', boundary: 'current' };
const { signal } = new AbortController();

describe('a table of the nation and the provinces', () => {
  it('is asked in two, the nation as of the provinces’ instant, and stands before them', async () => {
    const asked: TableQuery[] = [];
    const answer: TableAnswer = await askTable(faked(asked), { ...QUERY, ou: 'nation,provinces' }, signal);
    expect(asked).toEqual([
      { ...QUERY, ou: 'provinces' },
      { ...QUERY, ou: 'nation', asOf: 'newest' },
    ]);
    expect(answer.units.map(({ id }) => id)).toEqual(['nation', ID.province]);
    expect(answer.cells.map(({ unit }) => unit)).toEqual(['nation', ID.province]);
    expect(answer.exercise).toBe(true);
  });

  it('has its units in one order, whatever order they came in', async () => {
    const unit = (id: string, code: string | null, until?: string) => ({
      id,
      code,
      level: 'province',
      ...(until && { until }),
    });
    const units = [
      unit('bac-kan', '06', '2025-07-01'),
      unit('hue', '46'),
      unit('none', null),
      unit('ha-noi', '01'),
    ];
    const client = { GET: async () => ({ data: { units, cells: [] }, response: new Response() }) };
    const answer = await askTable(client as unknown as ApiClient, { ...QUERY, ou: 'provinces' }, signal);
    expect(answer.units.map(({ id }) => id)).toEqual(['ha-noi', 'hue', 'none', 'bac-kan']);
  });

  it('holds to an instant that was asked for, and asks units by their ids together', async () => {
    const asked: TableQuery[] = [];
    await askTable(faked(asked), { ...QUERY, ou: 'one,two', asOf: 'then' }, signal);
    expect(asked).toEqual([{ ...QUERY, ou: 'one,two', asOf: 'then' }]);
  });

  it('explains the nation under the name that its cell has', async () => {
    const answer = await askExplanation(faked([]), { ...QUERY, ou: 'nation' }, signal);
    expect(answer.cell.unit).toBe('nation');
    expect((await askExplanation(faked([]), { ...QUERY, ou: ID.province }, signal)).cell.unit).toBe(
      ID.province,
    );
  });
});
