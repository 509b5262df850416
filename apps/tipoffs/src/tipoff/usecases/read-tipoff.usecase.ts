import type { Clock } from '@toandan/kernel';
import type { Database } from '@toandan/persistence';
import type { AuditLog } from '../../audit/usecases/audit-log.port.js';
import type { Tipoff } from '../domain/tipoff.js';
import { TipoffError } from '../domain/tipoff-error.js';
import type { Scope } from './scope.js';
import type { TipoffStore } from './tipoff-store.port.js';
import type { Vaults } from './vault.port.js';

export interface OpenedTipoff {
  readonly tipoff: Tipoff;
  readonly content: string;
}

/** Shows what was reported. Nobody sees it without a record of having seen it. */
export class ReadTipoffUseCase {
  constructor(
    private readonly database: Database,
    private readonly store: TipoffStore,
    private readonly vaults: Pick<Vaults, 'content'>,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws TipoffError */
  async execute(id: string, reader: string, scope: Scope): Promise<OpenedTipoff> {
    const tipoff = await this.store.find(id);
    if (tipoff === undefined) throw new TipoffError('tipoff.unknown');
    await scope.require(tipoff.unitId);
    const sealed = await this.database.transaction(async (tx) => {
      const jwe = await this.store.contentOf(tx, tipoff.id);
      await this.audit.append(tx, {
        at: this.clock.now(),
        by: reader,
        action: 'content-read',
        tipoffId: tipoff.id,
      });
      return jwe;
    });
    if (sealed === undefined) throw new Error('A tip-off without content');
    return { tipoff, content: await this.vaults.content.open(tipoff.id, sealed) };
  }
}
