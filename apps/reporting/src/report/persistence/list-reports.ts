import type { ReportFilter, Sight, UnitSet } from '../usecases/report-store.port.js';
import { SUBJECT } from './statements.js';

interface Question {
  readonly text: string;
  readonly params: unknown[];
}

/** The list as one statement: keyset by id, which sorts by the time a report was begun. */
export function listQuestion(
  { unitId, form, state, period }: ReportFilter,
  sight: Sight,
  below: string | undefined,
  limit: number,
): Question {
  const params: unknown[] = [];
  const param = (value: unknown): string => `$${params.push(value)}`;
  const isIn = (set: UnitSet): string => (set === 'any' ? 'true' : `r.unit_id = ANY (${param(set)}::uuid[])`);

  const seesAll = isIn(sight.all);
  // Whoever sees only what counts is told of nothing else, also not that a correction is under way.
  const shown = `CASE WHEN ${seesAll} THEN r.state ELSE 'approved' END`;
  const conditions = [`(${seesAll} OR (r.in_force IS NOT NULL AND ${isIn(sight.counted)}))`];
  if (unitId !== undefined) conditions.push(`r.unit_id = ${param(unitId)}`);
  if (form !== undefined) conditions.push(`r.form = ${param(form)}`);
  if (period !== undefined) {
    conditions.push(`r.period_start = ${param(period.start)} AND r.period_end = ${param(period.end)}`);
  }
  // The plain column where all is seen, for the index of those that wait.
  if (state !== undefined) conditions.push(`${sight.all === 'any' ? 'r.state' : shown} = ${param(state)}`);
  if (below !== undefined) conditions.push(`r.id < ${param(below)}`);
  const text = `
    SELECT ${SUBJECT}, r.version, CASE WHEN ${seesAll} THEN r.revision ELSE r.in_force END AS revision,
           ${shown} AS state, r.in_force, r.changed_at
      FROM report r WHERE ${conditions.join(' AND ')} ORDER BY r.id DESC LIMIT ${param(limit)}`;
  return { text, params };
}
