import { EventContract } from '../event-contract.js';
import { ReportFacts } from './report-facts.js';
import { reportTopic } from './topics.js';

/** A submitted report went back to who wrote it. The reason stays with the report. */
@EventContract({
  type: 'reporting.report-returned',
  version: 1,
  topic: reportTopic,
  key: 'reportId',
  summary: { vi: 'Một báo cáo bị trả lại để hoàn thiện.', en: 'A report was returned to be completed.' },
})
export class ReportReturnedV1 extends ReportFacts {}
