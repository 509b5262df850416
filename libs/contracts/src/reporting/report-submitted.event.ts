import { EventContract } from '../event-contract.js';
import { ReportFacts } from './report-facts.js';
import { reportTopic } from './topics.js';

/** A report was handed in for approval. Its figures do not count yet, and are not in here. */
@EventContract({
  type: 'reporting.report-submitted',
  version: 1,
  topic: reportTopic,
  key: 'reportId',
  summary: { vi: 'Một báo cáo được trình duyệt.', en: 'A report was submitted for approval.' },
})
export class ReportSubmittedV1 extends ReportFacts {}
