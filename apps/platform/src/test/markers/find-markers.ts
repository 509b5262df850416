import { constants, inflateRawSync } from 'node:zlib';
import type { Needles } from './marker.js';

/** What was found, by kind, with the form in which it stood: 'content (NFD in hex)'. */
export function found(needles: Needles, where: string | Buffer): string[] {
  const bytes = typeof where === 'string' ? Buffer.from(where) : where;
  const all = new Set<string>();
  for (const text of [bytes, ...unpacked(bytes)]) {
    for (const { kind, form, bytes: needle } of needles) {
      const at = text.indexOf(needle);
      if (at >= 0) all.add(`${kind} (${form})`);
    }
  }
  return [...all].sort();
}

export const kindOf = (finding: string): string => finding.slice(0, finding.indexOf(' '));

/** Of gzip without a file's name: magic, method, flags; the header has 10 bytes. */
const GZIP = Buffer.from([0x1f, 0x8b, 0x08, 0]);
const HEADER_BYTES = 10;

/** What is compressed inside: Kafka packs its batches. */
function unpacked(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = bytes.indexOf(GZIP); at >= 0; at = bytes.indexOf(GZIP, at + 1)) {
    try {
      // Without the frame, what follows the batch does not matter, nor does an end that was cut.
      const packed = bytes.subarray(at + HEADER_BYTES);
      parts.push(inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }));
    } catch {
      // Three bytes that happen to stand so.
    }
  }
  return parts;
}
