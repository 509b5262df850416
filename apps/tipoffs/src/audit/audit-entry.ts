import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

export const AUDIT_ACTIONS = [
  'content-read',
  'identity-access-opened',
  'identity-read',
  'keys-rewrapped',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What somebody did with protected content. */
export interface AuditAct {
  readonly at: Date;
  /** The account, as its issuer names it. */
  readonly by: string;
  readonly action: AuditAction;
  readonly tipoffId?: string;
  /** Plain facts: a reason, an end; never content or identity. */
  readonly details?: Readonly<Record<string, string | number>>;
}

/** One link of the chain. */
export interface AuditEntry extends AuditAct {
  /** From 1, without gaps. */
  readonly seq: number;
  /** Hash of the entry before, in hex. */
  readonly previous: string;
  readonly hash: string;
}

/** Where a chain ends. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

export const EMPTY_HEAD: AuditHead = { seq: 0, hash: '0'.repeat(64) };

export function nextEntry(head: AuditHead, act: AuditAct): AuditEntry {
  const unhashed = { ...act, seq: head.seq + 1, previous: head.hash };
  return { ...unhashed, hash: entryHash(unhashed) };
}

/** SHA-256 over everything an entry says, in canonical JSON (RFC 8785), in hex. */
export function entryHash({
  seq,
  previous,
  at,
  by,
  action,
  tipoffId,
  details,
}: Omit<AuditEntry, 'hash'>): string {
  const said = {
    seq,
    previous,
    at: at.toISOString(),
    by,
    action,
    tipoffId: tipoffId ?? null,
    details: details ?? {},
  };
  return createHash('sha256').update(canonicalize(said)!).digest('hex');
}
