import { Controller, type Type } from '@nestjs/common';
import {
  AwardConferredV1,
  AwardRevokedV1,
  FormDefinedV1,
  IndicatorDefinedV1,
  ProgramSignedV1,
  ReportApprovedV1,
  ReportCorrectedV1,
  ReportWithdrawnV1,
  ReviewHeldV1,
} from '@toandan/contracts';
import { OnEvents, type ReceivedEvent } from '@toandan/messaging';
import type { Tx } from '@toandan/persistence';
import { saveContributions } from '../persistence/save-contributions.js';
import { saveForms, saveIndicators } from '../persistence/save-definitions.js';
import { awardState, type AwardEvent } from './award-states.js';
import { programState, type ProgramEvent } from './program-states.js';
import { reportState, type ReportEvent } from './report-states.js';
import { rollupGroup as group } from './rollup-group.js';

/** The consumer of everything that is counted. `wake` is called when something was committed. */
export function rollupConsumer(wake: () => void): Type {
  @Controller()
  class RollupConsumer {
    @OnEvents<ReportEvent>([ReportApprovedV1, ReportCorrectedV1, ReportWithdrawnV1], { group })
    async onReports(events: readonly ReceivedEvent<ReportEvent>[], tx: Tx): Promise<void> {
      await saveContributions(tx, events.map(reportState));
      tx.afterCommit(wake);
    }

    @OnEvents<AwardEvent>([AwardConferredV1, AwardRevokedV1], { group })
    async onAwards(events: readonly ReceivedEvent<AwardEvent>[], tx: Tx): Promise<void> {
      await saveContributions(tx, events.map(awardState));
      tx.afterCommit(wake);
    }

    @OnEvents<ProgramEvent>([ProgramSignedV1, ReviewHeldV1], { group })
    async onPrograms(events: readonly ReceivedEvent<ProgramEvent>[], tx: Tx): Promise<void> {
      await saveContributions(tx, events.map(programState));
      tx.afterCommit(wake);
    }

    @OnEvents([IndicatorDefinedV1], { group })
    async onIndicators(events: readonly ReceivedEvent<IndicatorDefinedV1>[], tx: Tx): Promise<void> {
      await saveIndicators(tx, events);
      tx.afterCommit(wake);
    }

    @OnEvents([FormDefinedV1], { group })
    async onForms(events: readonly ReceivedEvent<FormDefinedV1>[], tx: Tx): Promise<void> {
      await saveForms(tx, events);
      tx.afterCommit(wake);
    }
  }
  return RollupConsumer;
}
