import { figureFromJson, period, type FigureJson } from '@toandan/kernel';
import type { PreparedStatement, Tx } from '@toandan/persistence';
import type { CellKey, SourceVersion } from '../domain/contribution.js';
import type { Level } from '../domain/unit-map.js';
import {
  STILL,
  type CellRow,
  type CellStore,
  type ClaimedKey,
  type DirtyKey,
  type KeyRows,
} from '../usecases/cell-store.port.js';
import { instantText } from './instants.js';
import { LOCK_CLASS } from './slices.js';

/** Keys that are recomputed in one transaction, at most. */
const BATCH = 32;

/** The lock is held until the transaction ends; a slice that another worker holds is passed over. */
const CLAIM_SLICE = `
  SELECT slice FROM (SELECT slice, min(applied_at) AS since FROM dirty_key GROUP BY slice ORDER BY since) AS waiting
   WHERE pg_try_advisory_xact_lock($1, slice) LIMIT 1`;

/** Marks that are committed later stay, and bring their key again. */
const CLAIM_KEYS = `
  WITH chosen AS (
    SELECT indicator, period_start, period_end FROM dirty_key WHERE slice = $1
     GROUP BY 1, 2, 3 ORDER BY min(applied_at) LIMIT ${BATCH}),
  taken AS (
    DELETE FROM dirty_key d USING chosen c
     WHERE d.slice = $1 AND d.indicator = c.indicator
       AND d.period_start = c.period_start AND d.period_end = c.period_end
    RETURNING d.indicator, d.period_start, d.period_end, d.applied_at, d.traceparent)
  SELECT indicator, period_start::text AS start, period_end::text AS end, ${instantText('min(applied_at)')} AS from,
         coalesce(array_agg(DISTINCT traceparent) FILTER (WHERE traceparent IS NOT NULL), '{}') AS traces
    FROM taken GROUP BY 1, period_start, period_end`;

const KEYS = `unnest($1::text[], $2::date[], $3::date[]) WITH ORDINALITY AS k (indicator, period_start, period_end, nth)`;

/** All versions of every source that ever had a figure for the key: one without a figure may be the one in force. */
const VERSIONS = `
  SELECT s.nth::integer - 1 AS nth, v.source_id, v.version, ${instantText('v.applied_at')} AS applied_at, v.counts, v.exercise,
         v.form, c.unit_id, c.figure
    FROM (SELECT DISTINCT k.nth, k.indicator, k.period_start, k.period_end, c.source_id
            FROM ${KEYS} JOIN contribution c USING (indicator, period_start, period_end)) AS s
    JOIN source_version v USING (source_id)
    LEFT JOIN contribution c
      ON c.source_id = v.source_id AND c.indicator = s.indicator AND c.version = v.version
     AND c.period_start = s.period_start AND c.period_end = s.period_end`;

const ROWS = `
  SELECT k.nth::integer AS nth, r.boundary, r.unit_id, ${instantText('r.known_from')} AS known_from,
         ${instantText('r.known_to')} AS known_to, r.figure::text AS figure, r.text_vi, r.text_en, r.received, r.expected, r.level, r.notes
    FROM unnest($1::text[], $2::date[], $3::date[], $4::timestamptz[], $5::integer[])
         AS k (indicator, period_start, period_end, since, nth)
    JOIN rollup r
      ON r.indicator = k.indicator AND r.period_start = k.period_start AND r.period_end = k.period_end
     AND r.known_to >= k.since
   WHERE r.known_to < '${STILL}' OR r.known_from >= k.since
      OR (k.nth, r.unit_id) IN (SELECT * FROM unnest($6::integer[], $7::uuid[]))`;

const DROP = `
  DELETE FROM rollup r
   USING unnest($1::text[], $2::date[], $3::date[], $4::smallint[], $5::uuid[], $6::timestamptz[])
         AS k (indicator, period_start, period_end, boundary, unit_id, known_to)
   WHERE r.indicator = k.indicator AND r.period_start = k.period_start AND r.period_end = k.period_end
     AND r.boundary = k.boundary AND r.unit_id = k.unit_id AND r.known_to = k.known_to`;

const ADD: PreparedStatement = {
  name: 'add-cells',
  text: `
  INSERT INTO rollup (indicator, period_start, period_end, boundary, unit_id, known_to, known_from, figure, text_vi, text_en,
                      received, expected, notes, level)
  SELECT t.indicator, t.period_start, t.period_end, t.boundary, t.unit_id, t.known_to, t.known_from, t.figure, t.text_vi,
         t.text_en, t.received, t.expected, string_to_array(t.notes, ','), t.level
    FROM unnest($1::text[], $2::date[], $3::date[], $4::smallint[], $5::uuid[], $6::timestamptz[], $7::timestamptz[],
                $8::json[], $9::text[], $10::text[], $11::integer[], $12::integer[], $13::text[], $14::text[])
         AS t (indicator, period_start, period_end, boundary, unit_id, known_to, known_from, figure, text_vi, text_en,
               received, expected, notes, level)`,
};

interface ClaimedRow {
  readonly indicator: string;
  readonly start: string;
  readonly end: string;
  readonly from: string;
  readonly traces: readonly string[];
}

interface VersionRow {
  readonly nth: number;
  readonly source_id: string;
  readonly version: number;
  readonly applied_at: string;
  readonly counts: boolean;
  readonly exercise: boolean;
  readonly form: string | null;
  readonly unit_id: string | null;
  readonly figure: FigureJson | null;
}

interface StoredRow {
  readonly nth: number;
  readonly boundary: number;
  readonly unit_id: string;
  readonly known_from: string;
  readonly known_to: string;
  readonly figure: string;
  readonly text_vi: string;
  readonly text_en: string;
  readonly received: number;
  readonly expected: number | null;
  readonly level: Level | null;
  readonly notes: string[];
}

/** The cells' tables inside one transaction. */
export class SqlCellStore implements CellStore {
  constructor(private readonly tx: Pick<Tx, 'query' | 'execute'>) {}

  async claim(): Promise<readonly ClaimedKey[]> {
    const [claimed] = await this.tx.query<{ slice: number }>(CLAIM_SLICE, [LOCK_CLASS]);
    if (claimed === undefined) return [];
    const rows = await this.tx.query<ClaimedRow & Record<string, unknown>>(CLAIM_KEYS, [claimed.slice]);
    return rows.map(({ indicator, start, end, from, traces }) => ({
      indicator,
      period: period(start, end),
      from,
      traces,
    }));
  }

  async versions(keys: readonly CellKey[]): Promise<SourceVersion[][]> {
    const rows = await this.tx.query<VersionRow & Record<string, unknown>>(VERSIONS, columnsOf(keys));
    const found = keys.map((): SourceVersion[] => []);
    for (const row of rows) found[row.nth]!.push(versionOf(row));
    return found;
  }

  async rows(
    keys: readonly (DirtyKey & { readonly units: readonly string[] })[],
  ): Promise<readonly CellRow[][]> {
    const found = keys.map((): CellRow[] => []);
    const units = keys.flatMap((key, nth) => key.units.map((unitId) => ({ unitId, nth })));
    const rows = await this.tx.query<StoredRow & Record<string, unknown>>(ROWS, [
      ...columnsOf(keys),
      keys.map(({ from }) => from),
      keys.map((_, nth) => nth),
      units.map(({ nth }) => nth),
      units.map(({ unitId }) => unitId),
    ]);
    for (const row of rows) found[row.nth]!.push(cellRow(row));
    return found;
  }

  async replace(gone: readonly KeyRows[], come: readonly KeyRows[]): Promise<void> {
    const dropped = flat(gone);
    if (dropped.length > 0) await this.tx.execute(DROP, placesOf(dropped));
    const added = flat(come);
    if (added.length === 0) return;
    const rows = added.map(({ row }) => row);
    await this.tx.execute(ADD, [
      ...placesOf(added),
      rows.map(({ knownFrom }) => knownFrom),
      rows.map(({ figure }) => figure),
      rows.map(({ textVi }) => textVi),
      rows.map(({ textEn }) => textEn),
      rows.map(({ received }) => received),
      rows.map(({ expected }) => expected),
      rows.map(({ notes }) => notes.join(',')),
      rows.map(({ level }) => level),
    ]);
  }
}

interface PlacedRow {
  readonly key: CellKey;
  readonly row: CellRow;
}

function flat(all: readonly KeyRows[]): PlacedRow[] {
  return all.flatMap(({ key, rows }) => rows.map((row) => ({ key, row })));
}

function placesOf(rows: readonly PlacedRow[]): unknown[] {
  return [
    ...columnsOf(rows.map(({ key }) => key)),
    rows.map(({ row }) => row.boundary),
    rows.map(({ row }) => row.unitId),
    rows.map(({ row }) => row.knownTo),
  ];
}

function columnsOf(keys: readonly CellKey[]): unknown[] {
  return [
    keys.map(({ indicator }) => indicator),
    keys.map(({ period: { start } }) => start),
    keys.map(({ period: { end } }) => end),
  ];
}

function versionOf(row: VersionRow): SourceVersion {
  const { unit_id: unitId, figure } = row;
  return {
    sourceId: row.source_id,
    version: row.version,
    appliedAt: row.applied_at,
    counts: row.counts,
    exercise: row.exercise,
    ...(row.form === null ? {} : { form: row.form }),
    ...(unitId === null || figure === null ? {} : { term: { unitId, figure: figureFromJson(figure) } }),
  };
}

function cellRow(row: StoredRow): CellRow {
  return {
    boundary: row.boundary,
    unitId: row.unit_id,
    knownFrom: row.known_from,
    knownTo: row.known_to,
    figure: row.figure,
    textVi: row.text_vi,
    textEn: row.text_en,
    received: row.received,
    expected: row.expected,
    level: row.level,
    notes: row.notes,
  };
}
