import { EventContract } from '../event-contract.js';
import { ReportFacts } from './report-facts.js';
import { reportTopic } from './topics.js';

/** A report was withdrawn: nothing of it counts from now on. `revision` is the one that counted, if one did. */
@EventContract({
  type: 'reporting.report-withdrawn',
  version: 1,
  topic: reportTopic,
  key: 'reportId',
  summary: { vi: 'Một báo cáo bị rút.', en: 'A report was withdrawn.' },
})
export class ReportWithdrawnV1 extends ReportFacts {}
