import { sqlState } from '@toandan/persistence';
import type { LogFields } from './http-log.js';

/**
 * What may be logged of an error: what kind it is and where it arose, never what it says. Messages quote values: a
 * row, a body, a name.
 */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { errorName: typeof error };
  const state = sqlState(error);
  return {
    errorName: /^\w{1,60}$/.test(error.name) ? error.name : 'Error',
    // SQLSTATE, or a code of Node such as ECONNREFUSED.
    ...(state !== undefined && /^[A-Z0-9_]{5,40}$/.test(state) ? { sqlState: state } : {}),
    frames: framesOf(error),
  };
}

/** A frame is told by its place, `file:line:column`; the message stands above the frames and may have many lines. */
const FRAME = /^ {4}at (?:[\w$.<>#[\] ]{1,120} \()?(?:file:\/\/|node:|\/)[^\s()]{1,200}:\d+:\d+\)?$/;

function framesOf({ stack, message }: Error): string[] {
  if (stack === undefined) return [];
  const at = message === '' ? -1 : stack.indexOf(message);
  const below = at === -1 ? stack : stack.slice(at + message.length);
  return below
    .split('\n')
    .filter((line) => FRAME.test(line))
    .map((line) => line.trim())
    .slice(0, 12);
}
