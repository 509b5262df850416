import type { Tx } from '@toandan/persistence';
import type { AuditAct, AuditEntry, AuditHead } from '../audit-entry.js';

/** The chain of what was done with protected content. */
export interface AuditLog {
  /** In the transaction of what it tells of: either both are there or neither is. */
  append(tx: Tx, act: AuditAct): Promise<AuditHead>;
  head(): Promise<AuditHead>;
  /** From the first one up to a number, in order. */
  entries(upTo: number): AsyncIterable<AuditEntry>;
  /** Of one tip-off, newest first. */
  of(tipoffId: string, before: number | undefined, limit: number): Promise<AuditEntry[]>;
}
