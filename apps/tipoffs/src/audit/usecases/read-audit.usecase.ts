import { TipoffError } from '../../tipoff/domain/tipoff-error.js';
import type { Scope } from '../../tipoff/usecases/scope.js';
import type { TipoffStore } from '../../tipoff/usecases/tipoff-store.port.js';
import type { AuditEntry } from '../audit-entry.js';
import type { AuditLog } from './audit-log.port.js';

/** Who has opened a tip-off, its content or its reporter's identity. */
export class ReadAuditUseCase {
  constructor(
    private readonly tipoffs: Pick<TipoffStore, 'find'>,
    private readonly audit: AuditLog,
  ) {}

  /** Newest first. @throws TipoffError */
  async execute(
    tipoffId: string,
    before: number | undefined,
    limit: number,
    scope: Scope,
  ): Promise<AuditEntry[]> {
    const tipoff = await this.tipoffs.find(tipoffId);
    if (tipoff === undefined) throw new TipoffError('tipoff.unknown');
    await scope.require(tipoff.unitId);
    return this.audit.of(tipoffId, before, limit);
  }
}
