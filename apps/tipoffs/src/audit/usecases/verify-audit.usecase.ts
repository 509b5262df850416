import { checkChain, type ChainReport } from '../check-chain.js';
import type { AuditHead } from '../audit-entry.js';
import type { AuditLog } from './audit-log.port.js';

/** Whether the record of who read protected content is still the one that was written. */
export class VerifyAuditUseCase {
  constructor(private readonly audit: AuditLog) {}

  /** @param noted a head that was noted elsewhere, earlier */
  async execute(noted?: AuditHead): Promise<ChainReport> {
    // The head first: what is appended meanwhile lies beyond it.
    const head = await this.audit.head();
    return checkChain(this.audit.entries(head.seq), head, noted);
  }
}
