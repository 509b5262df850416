import { IsBoolean, IsIn, IsInt, IsUUID, Matches, Max, Min } from 'class-validator';
import { Classified } from '../classified.js';
import { EventContract } from '../event-contract.js';
import { APPROXIMATE_DATE } from './program-signed.event.js';
import { programTopic } from './program.topic.js';

/** Interim reviews (sơ kết) and final ones (tổng kết). */
export const REVIEW_KINDS = ['interim', 'final'] as const;

/** A programme was reviewed. */
@EventContract({
  type: 'programs.review-held',
  version: 1,
  topic: programTopic,
  key: 'programId',
  summary: { vi: 'Một chương trình được sơ kết hoặc tổng kết.', en: 'A programme was reviewed.' },
})
export class ReviewHeldV1 {
  @Classified('public')
  @IsUUID()
  programId!: string;

  @Classified('public')
  @IsUUID()
  reviewId!: string;

  @Classified('public')
  @IsIn(REVIEW_KINDS)
  kind!: (typeof REVIEW_KINDS)[number];

  /** Years of the programme that are looked back upon: 2, 5, 10. */
  @Classified('public')
  @IsInt()
  @Min(1)
  @Max(100)
  years!: number;

  /** The unit whose work was reviewed. */
  @Classified('public')
  @IsUUID()
  unitId!: string;

  @Classified('public')
  @Matches(APPROXIMATE_DATE)
  held!: string;

  @Classified('public')
  @IsBoolean()
  exercise!: boolean;
}
