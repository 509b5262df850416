import { calendarDate, DomainError, parsePeriod, periodId, type Period } from '@toandan/kernel';
import { HttpProblem } from '@toandan/platform-http';
import { QueryRefused } from '../domain/query-refused.js';
import type { AskedBoundary } from '../usecases/asked.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/;

/** Runs what may refuse a parameter, and says which one in the form that every service uses. */
export async function naming<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof QueryRefused)) throw error;
    const { field, code } = error;
    throw new HttpProblem('invalid-input', { fields: [{ field, code }] });
  }
}

/** @throws QueryRefused */
export function listOf(field: string, text: string): string[] {
  const values = text.split(',');
  if (new Set(values).size < values.length) throw new QueryRefused(field, 'listed-twice');
  return values;
}

/** @throws QueryRefused */
export function periodsOf(text: string): Period[] {
  const periods = listOf('pe', text).map(periodOf);
  // Two texts may mean one period.
  if (new Set(periods.map(periodId)).size < periods.length) throw new QueryRefused('pe', 'listed-twice');
  return periods;
}

/** @throws QueryRefused */
export function periodOf(text: string): Period {
  return orRefused('pe', 'period-malformed', () => parsePeriod(text));
}

/** @throws QueryRefused */
export function boundaryOf(text = 'current'): AskedBoundary {
  if (text === 'current' || text === 'as-reported') return text;
  return { day: orRefused('boundary', 'day-malformed', () => calendarDate(text)) };
}

/** In the form in which instants are compared. @throws QueryRefused */
export function instantOf(text: string): string {
  const time = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  const instant = Number.isNaN(time) ? '' : new Date(time).toISOString();
  // 31 February would be 3 March.
  if (!instant.startsWith(text.slice(0, 16)) || instant === '') {
    throw new QueryRefused('asOf', 'instant-malformed');
  }
  return instant;
}

/** A unit by its id. @throws QueryRefused */
export function unitOf(text: string): string {
  const id = text.toLowerCase();
  if (!UUID.test(id)) throw new QueryRefused('ou', 'unit-unknown');
  return id;
}

function orRefused<T>(field: string, code: QueryRefused['code'], read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof DomainError) throw new QueryRefused(field, code);
    throw error;
  }
}
