import { ArrayMaxSize, ArrayUnique, IsInt, IsOptional, Max, Min } from 'class-validator';
import { Classified } from '../classified.js';
import { EventContract } from '../event-contract.js';
import { Nested, NestedList } from '../nested.js';
import { ReportFacts } from './report-facts.js';
import { ReportedFigure, ReportSource } from './report-parts.js';
import { reportTopic } from './topics.js';

/** A correction was approved: its figures, all of them, count in place of the earlier revision's. */
@EventContract({
  type: 'reporting.report-corrected',
  version: 1,
  topic: reportTopic,
  key: 'reportId',
  summary: { vi: 'Một báo cáo đã duyệt được đính chính.', en: 'An approved report was corrected.' },
})
export class ReportCorrectedV1 extends ReportFacts {
  /** The revision that stops counting. */
  @Classified('internal')
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  replaces!: number;

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
