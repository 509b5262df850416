import { period, type FigureJson, type Period } from '@toandan/kernel';
import type { Database, PreparedStatement } from '@toandan/persistence';
import type { CellKey, SourceVersion } from '../domain/contribution.js';
import type { Level } from '../domain/unit-map.js';
import type { Moment, Place, SourceDetails, StoredCell, TableReader } from '../usecases/table-reader.port.js';
import { Catalogues } from './catalogues.js';
import { SqlCellStore } from './sql-cell-store.js';
import type { Timelines } from './timelines.js';
import { watermark } from './watermark.js';

const KEYS_WITHIN = `
  SELECT DISTINCT k.indicator, k.period_start, k.period_end
    FROM cell_key k JOIN unnest($2::date[], $3::date[]) AS asked (first, last)
      ON k.period_start >= asked.first AND k.period_end <= asked.last
   WHERE k.indicator = ANY($1::text[])`;

/**
 * One statement for the whole table: for each key and boundary one walk along the index, which passes over the units that
 * are not asked for. As a subquery that stays one, since the planner takes keys and units for far fewer than they are, and
 * would rather read everything. As that leaves the planner no choice for the totals, it may be prepared.
 */
const CELLS: PreparedStatement = {
  name: 'cells-of-table',
  text: `
  WITH keys AS MATERIALIZED (${KEYS_WITHIN}),
       asked AS MATERIALIZED (
         SELECT boundary, array_agg(unit_id) AS units
           FROM unnest($4::smallint[], $5::uuid[]) AS p (boundary, unit_id) GROUP BY boundary)
  SELECT k.indicator, k.period_start::text AS start, k.period_end::text AS end, a.boundary, r.*
    FROM keys k CROSS JOIN asked a
   CROSS JOIN LATERAL (
         SELECT unit_id, figure, text_vi, text_en, received, expected, level, notes
           FROM rollup
          WHERE indicator = k.indicator AND period_start = k.period_start AND period_end = k.period_end
            AND boundary = a.boundary AND unit_id = ANY (a.units)
            AND known_to > $6::timestamptz AND known_from <= $6::timestamptz
         OFFSET 0) AS r`,
};

const ENOUGH = `
  WITH keys AS (${KEYS_WITHIN})
  SELECT count(*)::integer AS count
    FROM (SELECT FROM keys JOIN contribution USING (indicator, period_start, period_end) LIMIT $4) AS found`;

const KEYS_AT = `
  SELECT k.indicator, k.period_start::text AS start, k.period_end::text AS end
    FROM cell_key k
   WHERE EXISTS (SELECT FROM rollup r
                  WHERE r.indicator = k.indicator AND r.period_start = k.period_start AND r.period_end = k.period_end
                    AND r.boundary = 0 AND r.unit_id = $2 AND r.known_to > $1::timestamptz AND r.known_from <= $1::timestamptz)
   ORDER BY k.indicator, k.period_start, k.period_end`;

const SOURCES = `
  SELECT source_id, version, revision, document FROM source_version WHERE source_id = ANY($1::uuid[])`;

interface CellRow {
  readonly indicator: string;
  readonly start: string;
  readonly end: string;
  readonly unit_id: string;
  readonly boundary: number;
  readonly figure: FigureJson;
  readonly text_vi: string;
  readonly text_en: string;
  readonly received: number;
  readonly expected: number | null;
  readonly level: Level | null;
  readonly notes: string[];
}

/** Answers out of the service's own tables. */
export class SqlTableReader implements TableReader {
  constructor(
    private readonly database: Database,
    private readonly timelines: Timelines,
    private readonly catalogues = new Catalogues(database),
  ) {}

  async moment(): Promise<Moment> {
    const { catalogueVersion, ...moment } = await watermark(this.database, this.timelines);
    return { ...moment, catalogue: await this.catalogues.of(catalogueVersion) };
  }

  async cells(
    indicators: readonly string[],
    within: readonly Period[],
    places: readonly Place[],
    asOf: string,
  ): Promise<StoredCell[]> {
    const rows = await this.database.query<CellRow & Record<string, unknown>>(CELLS, [
      ...asked(indicators, within),
      places.map(({ boundary }) => boundary),
      places.map(({ unitId }) => unitId),
      asOf,
    ]);
    const periods = new Map<string, Period>();
    return rows.map((row) => ({
      indicator: row.indicator,
      period: periodOf(periods, row.start, row.end),
      unitId: row.unit_id,
      boundary: row.boundary,
      figure: row.figure,
      textVi: row.text_vi,
      textEn: row.text_en,
      received: row.received,
      expected: row.expected,
      level: row.level,
      notes: row.notes,
    }));
  }

  async contributions(
    indicators: readonly string[],
    within: readonly Period[],
    most: number,
  ): Promise<{ key: CellKey; versions: SourceVersion[] }[] | undefined> {
    const params = asked(indicators, within);
    const [found] = await this.database.query<{ count: number }>(ENOUGH, [...params, most + 1]);
    if (found!.count > most) return undefined;
    const rows = await this.database.query<{ indicator: string; start: string; end: string }>(
      `SELECT indicator, period_start::text AS start, period_end::text AS end FROM (${KEYS_WITHIN}) AS keys`,
      params,
    );
    const keys = rows.map(({ indicator, start, end }) => ({ indicator, period: period(start, end) }));
    const versions = await new SqlCellStore(this.database).versions(keys);
    return keys.map((key, nth) => ({ key, versions: versions[nth]! }));
  }

  async sources(ids: readonly string[]): Promise<ReadonlyMap<string, SourceDetails>> {
    const rows = await this.database.query<{
      source_id: string;
      version: number;
      revision: number;
      document: SourceDetails['document'] | null;
    }>(SOURCES, [ids]);
    return new Map(
      rows.map(({ source_id, version, revision, document }) => [
        `${source_id} ${version}`,
        { revision, ...(document && { document }) },
      ]),
    );
  }

  async keys(asOf: string, nation: string): Promise<CellKey[]> {
    const rows = await this.database.query<{ indicator: string; start: string; end: string }>(KEYS_AT, [
      asOf,
      nation,
    ]);
    return rows.map(({ indicator, start, end }) => ({ indicator, period: period(start, end) }));
  }
}

function asked(indicators: readonly string[], within: readonly Period[]): unknown[] {
  return [indicators, within.map(({ start }) => start), within.map(({ end }) => end)];
}

/** A table has many cells of few periods. */
function periodOf(known: Map<string, Period>, start: string, end: string): Period {
  const text = `${start} ${end}`;
  const found = known.get(text) ?? period(start, end);
  known.set(text, found);
  return found;
}
