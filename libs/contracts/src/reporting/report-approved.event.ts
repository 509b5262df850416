import { ArrayMaxSize, ArrayUnique, IsOptional } from 'class-validator';
import { Classified } from '../classified.js';
import { EventContract } from '../event-contract.js';
import { Nested, NestedList } from '../nested.js';
import { ReportFacts } from './report-facts.js';
import { ReportedFigure, ReportSource } from './report-parts.js';
import { reportTopic } from './topics.js';

/** A report's first figures were approved: from now on they count. */
@EventContract({
  type: 'reporting.report-approved',
  version: 1,
  topic: reportTopic,
  key: 'reportId',
  summary: { vi: 'Một báo cáo được phê duyệt.', en: 'A report was approved.' },
})
export class ReportApprovedV1 extends ReportFacts {
  @Classified('internal')
  @NestedList(() => ReportedFigure)
  @ArrayMaxSize(500)
  @ArrayUnique((one: ReportedFigure) => one.indicator)
  figures!: ReportedFigure[];

  @Classified('internal')
  @IsOptional()
  @Nested(() => ReportSource)
  source?: ReportSource;
}
