import { newId, type Clock } from '@toandan/kernel';
import type { Database } from '@toandan/persistence';
import { Answer, idempotent, type IdempotencyCall, type KeptAnswer } from '@toandan/platform-http';
import type { AuditLog } from '../../audit/usecases/audit-log.port.js';
import { openAccess } from '../domain/identity-access.js';
import { TipoffError } from '../domain/tipoff-error.js';
import type { Scope } from './scope.js';
import type { TipoffStore } from './tipoff-store.port.js';

export interface AccessCommand {
  readonly tipoffId: string;
  readonly custodian: string;
  readonly reason: string;
  readonly hours: number;
}

export interface OpenedAccess {
  readonly id: string;
  readonly tipoffId: string;
  readonly reason: string;
  /** ISO instants. */
  readonly from: string;
  readonly until: string;
}

/** A custodian's recorded act that alone joins a tip-off with who gave it. */
export class OpenIdentityAccessUseCase {
  constructor(
    private readonly database: Database,
    private readonly store: TipoffStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly maxHours: number,
  ) {}

  /** @throws TipoffError */
  async execute(
    { tipoffId, custodian, reason, hours }: AccessCommand,
    call: IdempotencyCall,
    scope: Scope,
  ): Promise<KeptAnswer<OpenedAccess>> {
    const tipoff = await this.store.find(tipoffId);
    if (tipoff === undefined) throw new TipoffError('tipoff.unknown');
    await scope.require(tipoff.unitId);
    return this.database.transaction((tx) =>
      idempotent(tx, call, async () => {
        const at = this.clock.now();
        const access = openAccess(tipoff, { id: newId(), custodian, reason, hours, at }, this.maxHours);
        await this.store.saveAccess(tx, access);
        const [from, until] = [access.from.toISOString(), access.until.toISOString()];
        await this.audit.append(tx, {
          at,
          by: custodian,
          action: 'identity-access-opened',
          tipoffId: tipoff.id,
          details: { accessId: access.id, reason: access.reason, until },
        });
        return new Answer({ id: access.id, tipoffId: tipoff.id, reason: access.reason, from, until });
      }),
    );
  }
}
