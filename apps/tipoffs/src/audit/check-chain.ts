import { EMPTY_HEAD, entryHash, type AuditEntry, type AuditHead } from './audit-entry.js';

export type ChainFault =
  /** An entry does not say what it said when it was made. */
  | 'changed'
  /** An entry is missing, or one too many is there. */
  | 'gap'
  /** An entry does not follow the one before it. */
  | 'unlinked'
  /** The chain ends elsewhere than its head says: entries at its end were taken away or added. */
  | 'other-end'
  /** The chain is whole, and is another one than the one whose head was noted before. */
  | 'replaced';

export type ChainReport =
  | { readonly intact: true; readonly head: AuditHead }
  | { readonly intact: false; readonly fault: ChainFault; readonly seq: number };

/**
 * Whether a chain is whole.
 * @param entries by number
 * @param head where it ends, as noted beside it
 * @param noted a head that somebody noted elsewhere, earlier: finds also a chain that was made anew with all its hashes
 */
export async function checkChain(
  entries: AsyncIterable<AuditEntry>,
  head: AuditHead,
  noted: AuditHead = EMPTY_HEAD,
): Promise<ChainReport> {
  const broken = (fault: ChainFault, seq: number): ChainReport => ({ intact: false, fault, seq });
  let last = EMPTY_HEAD;
  let isNotedSeen = noted.seq === 0;
  for await (const entry of entries) {
    const { seq, hash } = entry;
    if (seq !== last.seq + 1) return broken('gap', last.seq + 1);
    if (entry.previous !== last.hash) return broken('unlinked', seq);
    if (entryHash(entry) !== hash) return broken('changed', seq);
    if (seq === noted.seq) {
      if (hash !== noted.hash) return broken('replaced', seq);
      isNotedSeen = true;
    }
    last = { seq, hash };
  }
  if (last.seq !== head.seq || last.hash !== head.hash) return broken('other-end', last.seq);
  if (!isNotedSeen) return broken('replaced', noted.seq);
  return { intact: true, head: last };
}
