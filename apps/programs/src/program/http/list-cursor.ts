import type { Cursor } from '@toandan/platform-http';
import type { After } from '../persistence/program-reader.js';

export function cursorAt(cursor: Cursor, { date, id }: After, filters: string): string {
  return cursor.encode([date, id], filters);
}

/** @throws HttpProblem: not a cursor of this list with these filters */
export function afterOf(cursor: Cursor, text: string | undefined, filters: string): After | undefined {
  if (text === undefined) return undefined;
  const [date, id] = cursor.decode(text, filters).map(String);
  return { date: date!, id: id! };
}
