import type { FieldProblem } from '../problem/http-problem.js';

/** Deep enough for every form, and far from what would exhaust the stack of whoever walks the value. */
const DEEPEST = 32;

/** Nest's validation drops these silently, and nothing in a request is ever ignored. */
const NEVER_FIELDS = new Set(['__proto__', 'prototype', 'constructor']);

/** What no handler could use, whatever its rules: found before anything else looks at the value. */
export function unusableIn(value: unknown, path = '', depth = 0): FieldProblem | undefined {
  if (typeof value === 'string') {
    // PostgreSQL stores neither, and would answer with an error of its own.
    const broken = value.includes('\0') || !value.isWellFormed();
    return broken ? { field: path, code: 'unusable-text' } : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth === DEEPEST) return { field: path, code: 'too-deep', params: { limit: DEEPEST } };
  for (const [key, inner] of Object.entries(value)) {
    const field = fieldPath(path, key, Array.isArray(value));
    if (NEVER_FIELDS.has(key)) return { field, code: 'unknown-field' };
    const found = unusableIn(inner, field, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

const LONGEST_NAME = 100;

/** `lines[2].amount`. Names come from the caller, so they are cut and made printable before they are sent back. */
export function fieldPath(parent: string, name: string, element: boolean): string {
  const shown = name.slice(0, LONGEST_NAME).toWellFormed().replaceAll('\0', '�');
  if (element) return `${parent}[${shown}]`;
  return parent === '' ? shown : `${parent}.${shown}`;
}
