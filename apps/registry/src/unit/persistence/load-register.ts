import type { Dated } from '../domain/dated.js';
import type { LineageEdge } from '../domain/lineage.js';
import { Register } from '../domain/register.js';
import { Share } from '../domain/share.js';
import type { Unit } from '../domain/unit.js';
import type { LineageRow, RegisterRows, UnitRow } from './rows.js';

/** One statement, so that all parts are of one moment. */
export const LOAD_REGISTER = `
  SELECT (SELECT revision::text FROM register) AS revision,
         ${rowsOf(`SELECT id, level, version, lower(existence) AS "from", upper(existence) AS until FROM unit`)} AS units,
         ${rowsOf(`SELECT unit_id, kind, vi, en, lower(valid) AS "from", upper(valid) AS until FROM unit_name`)} AS names,
         ${rowsOf(`SELECT unit_id, code, lower(valid) AS "from", upper(valid) AS until FROM unit_code`)} AS codes,
         ${rowsOf(`SELECT unit_id, parent_id, lower(valid) AS "from", upper(valid) AS until FROM unit_parent`)} AS parents,
         ${rowsOf(`SELECT from_unit, to_unit, day, kind, share::text, estimated, basis FROM lineage`)} AS lineage`;

function rowsOf(select: string): string {
  return `(SELECT coalesce(json_agg(r), '[]') FROM (${select}) AS r)`;
}

export function registerOf(rows: RegisterRows): Register {
  const namings = histories(rows.names, ({ kind, vi, en }) => ({
    kind,
    names: { vi, ...(en === null ? {} : { en }) },
  }));
  const codes = histories(rows.codes, ({ code }) => code);
  const parents = histories(rows.parents, (row) => row.parent_id);
  const units = rows.units.map((row: UnitRow): Unit => ({
    id: row.id,
    level: row.level,
    version: row.version,
    ...period(row),
    namings: namings.get(row.id) ?? [],
    codes: codes.get(row.id) ?? [],
    parents: parents.get(row.id) ?? [],
  }));
  return Register.restore(units, rows.lineage.map(edge));
}

interface Row {
  readonly unit_id: string;
  readonly from: string;
  readonly until: string | null;
}

function histories<R extends Row, T>(rows: readonly R[], valueOf: (row: R) => T): Map<string, Dated<T>[]> {
  const found = new Map<string, Dated<T>[]>();
  for (const row of rows.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const list = found.get(row.unit_id) ?? [];
    list.push({ ...period(row), value: valueOf(row) });
    found.set(row.unit_id, list);
  }
  return found;
}

function period({ from, until }: { from: string; until: string | null }): { from: string; until?: string } {
  return { from, ...(until === null ? {} : { until }) };
}

function edge(row: LineageRow): LineageEdge {
  const { from_unit: from, to_unit: to, day, kind, share, estimated, basis } = row;
  return { from, to, day, kind, share: Share.of(share).toString(), estimated, basis };
}
