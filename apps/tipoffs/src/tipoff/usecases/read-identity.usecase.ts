import type { Clock } from '@toandan/kernel';
import type { Database } from '@toandan/persistence';
import type { AuditLog } from '../../audit/usecases/audit-log.port.js';
import { isOpen } from '../domain/identity-access.js';
import type { Reporter } from '../domain/reporter.js';
import { TipoffError } from '../domain/tipoff-error.js';
import type { Scope } from './scope.js';
import type { TipoffStore } from './tipoff-store.port.js';
import type { Vaults } from './vault.port.js';

export interface OpenedIdentity {
  readonly reporter: Reporter;
  /** Until when it may be asked for again. */
  readonly until: Date;
}

/** Shows who gave a tip-off, to the custodian who opened the access, for as long as it is open. */
export class ReadIdentityUseCase {
  constructor(
    private readonly database: Database,
    private readonly store: TipoffStore,
    private readonly vaults: Pick<Vaults, 'identity'>,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws TipoffError */
  async execute(id: string, custodian: string, scope: Scope): Promise<OpenedIdentity> {
    const tipoff = await this.store.find(id);
    if (tipoff === undefined) throw new TipoffError('tipoff.unknown');
    await scope.require(tipoff.unitId);
    const { sealed, until } = await this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const access = await this.store.lastAccess(tx, id, custodian);
      if (access === undefined || !isOpen(access, now)) throw new TipoffError('tipoff.identity-not-opened');
      const jwe = await this.store.identityOf(tx, id);
      await this.audit.append(tx, {
        at: now,
        by: custodian,
        action: 'identity-read',
        tipoffId: tipoff.id,
        details: { accessId: access.id },
      });
      return { sealed: jwe, until: access.until };
    });
    if (sealed === undefined) throw new TipoffError('tipoff.anonymous');
    return { reporter: JSON.parse(await this.vaults.identity.open(tipoff.id, sealed)) as Reporter, until };
  }
}
