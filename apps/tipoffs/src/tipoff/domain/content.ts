import { TipoffError } from './tipoff-error.js';

/** Control characters but line breaks and tabs; and those that turn the direction in which a text is shown. */
const UNREADABLE = /[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/u;

/** What people type, in one form: composed (NFC), lines ended in one way, no blanks around it. */
export function composed(text: string): string {
  return text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
}

export function isReadable(text: string): boolean {
  return !UNREADABLE.test(text);
}

/**
 * What is reported, as it is kept.
 * @param maxBytes in UTF-8
 * @throws TipoffError `tipoff.content-empty`, `tipoff.content-too-long`, `tipoff.content-unreadable`
 */
export function contentOf(text: string, maxBytes: number): string {
  const content = composed(text);
  if (content === '') throw new TipoffError('tipoff.content-empty');
  if (utf8Bytes(content) > maxBytes) throw new TipoffError('tipoff.content-too-long', { limit: maxBytes });
  if (!isReadable(content)) throw new TipoffError('tipoff.content-unreadable');
  return content;
}

/** Without making the bytes. */
function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}
