import type { LetterPlace } from '@toandan/messaging/operations';
import type { Texts } from './text/texts.js';
import { UsageError } from './usage-error.js';

/** A time without its zone would be read as this machine's, which may be anywhere. */
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

export function readTime(texts: Texts, option: string, text: string): Date {
  const time = new Date(text);
  if (!TIME.test(text) || Number.isNaN(time.getTime())) throw new UsageError(texts.badTime(option));
  return time;
}

/** The first instant of a day in UTC, as the months of the logs are cut. */
export function readDate(texts: Texts, option: string, text: string): Date {
  const date = new Date(`${text}T00:00:00Z`);
  const exact = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${text}T`);
  if (!exact) throw new UsageError(texts.badDate(option));
  return date;
}

export function readCount(texts: Texts, option: string, text: string): number {
  const count = Number(text);
  if (!/^\d{1,5}$/.test(text) || count < 1 || count > 10_000) throw new UsageError(texts.badNumber(option));
  return count;
}

export function readAfter(texts: Texts, text: string): LetterPlace {
  const match = /^([a-z][a-z0-9_]*):(\d{1,18})$/.exec(text);
  if (match === null) throw new UsageError(texts.badAfter());
  return { service: match[1]!, id: match[2]! };
}
