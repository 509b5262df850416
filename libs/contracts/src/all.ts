import { AwardConferredV1 } from './commendations/award-conferred.event.js';
import { AwardRevokedV1 } from './commendations/award-revoked.event.js';
import type { EventClass } from './event-contract.js';
import { ProgramSignedV1 } from './programs/program-signed.event.js';
import { ReviewHeldV1 } from './programs/review-held.event.js';
import { UnitEstablishedV1 } from './registry/unit-established.event.js';
import { UnitMovedV1 } from './registry/unit-moved.event.js';
import { UnitRenamedV1 } from './registry/unit-renamed.event.js';
import { UnitSplitV1 } from './registry/unit-split.event.js';
import { UnitsMergedV1 } from './registry/units-merged.event.js';
import { FormDefinedV1 } from './reporting/form-defined.event.js';
import { IndicatorDefinedV1 } from './reporting/indicator-defined.event.js';
import { ReportApprovedV1 } from './reporting/report-approved.event.js';
import { ReportCorrectedV1 } from './reporting/report-corrected.event.js';
import { ReportReturnedV1 } from './reporting/report-returned.event.js';
import { ReportSubmittedV1 } from './reporting/report-submitted.event.js';
import { ReportWithdrawnV1 } from './reporting/report-withdrawn.event.js';
import { TipoffReceivedV1 } from './tipoffs/tipoff-received.event.js';

/** Every version of every event of the platform. Append-only: a test compares it with the `*.event.ts` files. */
export const allEventClasses: readonly EventClass[] = [
  UnitEstablishedV1,
  UnitMovedV1,
  UnitRenamedV1,
  UnitSplitV1,
  UnitsMergedV1,
  IndicatorDefinedV1,
  FormDefinedV1,
  ReportSubmittedV1,
  ReportReturnedV1,
  ReportApprovedV1,
  ReportCorrectedV1,
  ReportWithdrawnV1,
  TipoffReceivedV1,
  ProgramSignedV1,
  ReviewHeldV1,
  AwardConferredV1,
  AwardRevokedV1,
];
