import { Module, type DynamicModule } from '@nestjs/common';
import type { ServiceParts } from '@toandan/service-host';
import { unitsConsumer, type UnitCopy } from '@toandan/units';
import { AuditController } from './audit/http/audit.controller.js';
import { AuditTable } from './audit/persistence/audit-table.js';
import { ReadAuditUseCase } from './audit/usecases/read-audit.usecase.js';
import { VerifyAuditUseCase } from './audit/usecases/verify-audit.usecase.js';
import type { TipoffConfig } from './config.js';
import { LookupHash } from './keys/lookup-hash.js';
import { Sealer } from './keys/sealer.js';
import { TidyWorker } from './tidy-worker.js';
import { IdentityController } from './tipoff/http/identity.controller.js';
import { PublicTipoffController } from './tipoff/http/public-tipoff.controller.js';
import { TipoffController } from './tipoff/http/tipoff.controller.js';
import { TipoffView } from './tipoff/http/tipoff-view.js';
import { ReceiptTries } from './tipoff/http/receipt-tries.js';
import { SealedTable } from './tipoff/persistence/sealed-table.js';
import { TipoffTable } from './tipoff/persistence/tipoff-table.js';
import { UnitCopyDirectory } from './tipoff/persistence/unit-copy-directory.js';
import { FollowReceiptUseCase } from './tipoff/usecases/follow-receipt.usecase.js';
import { ListTipoffsUseCase } from './tipoff/usecases/list-tipoffs.usecase.js';
import { MoveTipoffUseCase } from './tipoff/usecases/move-tipoff.usecase.js';
import { NameableUnitsUseCase } from './tipoff/usecases/nameable-units.usecase.js';
import { OpenIdentityAccessUseCase } from './tipoff/usecases/open-identity-access.usecase.js';
import { ReadIdentityUseCase } from './tipoff/usecases/read-identity.usecase.js';
import { ReadTipoffUseCase } from './tipoff/usecases/read-tipoff.usecase.js';
import { ReceiveTipoffUseCase } from './tipoff/usecases/receive-tipoff.usecase.js';
import { RewrapUseCase } from './tipoff/usecases/rewrap.usecase.js';

@Module({})
class TipoffsModule {}

/** The service put together. */
export function tipoffsModule(
  { database, outbox, clock, log }: ServiceParts,
  config: TipoffConfig,
  copy: UnitCopy,
): { module: DynamicModule; worker: TidyWorker } {
  const store = new TipoffTable(database);
  const units = new UnitCopyDirectory(copy);
  const audit = new AuditTable(database, log);
  const vaults = {
    content: new Sealer('content', config.contentKeys, clock),
    identity: new Sealer('identity', config.identityKeys, clock),
    receipt: new Sealer('receipt', config.contentKeys, clock),
    hashes: new LookupHash(config.receiptKeys),
  };
  const rewrap = new RewrapUseCase(
    database,
    { rows: new SealedTable('tipoff_content'), vault: vaults.content },
    { rows: new SealedTable('reporter_identity'), vault: vaults.identity },
    audit,
    clock,
  );
  const values = [
    new ReceiveTipoffUseCase(database, store, units, vaults, outbox, clock, config),
    new FollowReceiptUseCase(store, vaults.hashes),
    new NameableUnitsUseCase(units),
    new ListTipoffsUseCase(store, units),
    new ReadTipoffUseCase(database, store, vaults, audit, clock),
    new MoveTipoffUseCase(database, store, clock),
    new OpenIdentityAccessUseCase(database, store, audit, clock, config.maxAccessHours),
    new ReadIdentityUseCase(database, store, vaults, audit, clock),
    new ReadAuditUseCase(store, audit),
    new VerifyAuditUseCase(audit),
    new TipoffView(units, config.legalClocks),
    new ReceiptTries(config.wrongReceipts),
  ];
  return {
    module: {
      module: TipoffsModule,
      controllers: [
        PublicTipoffController,
        TipoffController,
        IdentityController,
        AuditController,
        unitsConsumer('tipoffs'),
      ],
      providers: values.map((value) => ({ provide: value.constructor, useValue: value })),
    },
    worker: new TidyWorker(database, rewrap, clock, log, config.replayHours),
  };
}
