import type pg from 'pg';
import type { CellsQuery, ReferenceOrder } from './reference-messages.js';

/** The newest cells on today's map alone, in the order in which they are asked for. */
export const MAKE_CELLS = `
  CREATE TABLE bench.cell AS
  SELECT indicator, period_start, unit_id, period_end, figure, text_vi, text_en, received, expected, notes
    FROM aggregation.rollup WHERE boundary = 1 AND known_to = '9999-12-31'
   ORDER BY indicator, period_start, unit_id;
  ALTER TABLE bench.cell ADD PRIMARY KEY (indicator, period_start, unit_id);
  VACUUM ANALYZE bench.cell`;

/** PostgreSQL writes the answer's JSON, and nothing else touches it. */
const CELLS = {
  name: 'cells',
  text: `
  SELECT coalesce(json_agg(json_build_object(
           'indicator', indicator, 'unit', unit_id, 'period', to_char(period_start, 'YYYY-MM'), 'figure', figure,
           'text', json_build_object('vi', text_vi, 'en', text_en), 'received', received, 'expected', expected,
           'notes', notes)), '[]')::text AS cells
    FROM cell WHERE indicator = ANY ($1) AND period_start = ANY ($2::date[]) AND unit_id = ANY ($3::uuid[])`,
};

export function bareCells(
  pool: pg.Pool,
  { nation, provinces }: ReferenceOrder,
): (query: CellsQuery) => Promise<string> {
  return async ({ dx, pe, ou }) => {
    const units = ou === 'nation' ? [nation] : provinces;
    const { rows } = await pool.query<{ cells: string }>({
      ...CELLS,
      values: [dx.split(','), pe.split(','), units],
    });
    return `{"cells":${rows[0]!.cells}}`;
  };
}
