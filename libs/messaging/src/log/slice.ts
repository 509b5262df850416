/**
 * Into how many slices a service's log is divided. A slice is the unit of order and of ownership with the
 * `postgres` transport, so this is also how many processes can share one consumer group there. It is stored
 * in every row: changing it means rewriting the logs.
 */
const LOG_SLICES = 16;

export const ALL_SLICES: readonly number[] = Array.from({ length: LOG_SLICES }, (_, slice) => slice);

const encoder = new TextEncoder();

/**
 * The slice of a key: FNV-1a over its UTF-8 bytes. Computed here and stored, not by PostgreSQL's own hash,
 * which may differ between major versions: after a dump and restore the same key must be in the same slice.
 */
export function sliceOf(key: string): number {
  let hash = 0x811c9dc5;
  for (const byte of encoder.encode(key)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0) % LOG_SLICES;
}
