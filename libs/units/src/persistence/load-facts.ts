import type { Database, PreparedStatement, Tx } from '@toandan/persistence';
import { FACT_TABLES } from './fact-tables.js';
import type { EdgeFact, Establishment, NamingFact, ParentFact, UnitFacts } from '../view/facts.js';

/** Whoever can be asked: the database, or the transaction that is under way. */
export type Reader = Database | Tx;

export interface LoadedFacts {
  readonly version: string;
  readonly recordedUntil: string;
  /** Whether events that were known before a rewind are still to come again. */
  readonly rebuilding: boolean;
  readonly facts: UnitFacts;
}

type NamingRow = Omit<NamingFact, 'en' | 'code'> & {
  readonly en: string | null;
  readonly code: string | null;
};

interface Row {
  readonly version: string;
  readonly recorded_until: string;
  readonly rebuilding: boolean;
  readonly establishments: readonly Establishment[];
  readonly namings: readonly NamingRow[];
  readonly parents: readonly ParentFact[];
  readonly edges: readonly EdgeFact[];
}

/** One statement, so that all parts are of one moment. */
const LOAD = `
  SELECT version::text AS version,
         ${instant('recorded_at')} AS recorded_until,
         ${rebuilding()} AS rebuilding,
         ${factsOf('unit_copy_establishment', 'unit_id AS "unitId", level, day')} AS establishments,
         ${factsOf('unit_copy_naming', 'unit_id AS "unitId", day, kind, vi, en, code', 'version, nth')} AS namings,
         ${factsOf('unit_copy_parent', 'unit_id AS "unitId", parent_id AS "parentId", day', 'version, nth')} AS parents,
         ${factsOf('unit_copy_edge', 'from_unit AS "from", to_unit AS "to", day, share::text, estimated')} AS edges
    FROM unit_copy_state`;

function factsOf(table: string, columns: string, order?: string): string {
  const known = `${table} f JOIN unit_copy_known USING (event_id)`;
  const sorted = order === undefined ? '' : ` ORDER BY ${order}`;
  return `(SELECT coalesce(json_agg(r), '[]')
             FROM (SELECT ${columns}, ${instant('recorded_at')} AS "recordedAt" FROM ${known}${sorted}) AS r)`;
}

function rebuilding(): string {
  const told = FACT_TABLES.map((table) => `SELECT event_id FROM ${table}`).join(' UNION ALL ');
  return `EXISTS (SELECT event_id FROM unit_copy_known EXCEPT (${told}))`;
}

/** As programs write instants: UTC with milliseconds. */
function instant(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

export async function loadFacts(from: Reader): Promise<LoadedFacts> {
  const [row] = await from.query<Row & Record<string, unknown>>(LOAD);
  const { version, recorded_until: recordedUntil, rebuilding, establishments, parents, edges } = row!;
  const namings = row!.namings.map(({ en, code, ...naming }) => ({
    ...naming,
    ...(en === null ? {} : { en }),
    ...(code === null ? {} : { code }),
  }));
  return { version, recordedUntil, rebuilding, facts: { establishments, namings, parents, edges } };
}

const VERSION: PreparedStatement = {
  name: 'version-of-units',
  text: 'SELECT version::text AS version FROM unit_copy_state',
};

export async function loadVersion(from: Reader): Promise<string> {
  const [row] = await from.query<{ version: string }>(VERSION);
  return row!.version;
}
