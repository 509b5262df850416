import { asText, asWhole, Setting } from '@toandan/messaging';
import { IsInt, Max, MaxLength, Min } from 'class-validator';

/** What aggregation is told besides what every service is. */
export class AggregationSettings {
  @Setting({
    name: 'AGGREGATION_SMALLEST_TIPOFF_COUNT',
    meaning: 'Counts of tip-offs below it, other than zero, are not shown.',
    read: asWhole,
    byDefault: '5',
    example: '10',
  })
  @IsInt({ message: 'must be a whole number from 1 to 1000' })
  @Min(1, { message: 'must be a whole number from 1 to 1000' })
  @Max(1_000, { message: 'must be a whole number from 1 to 1000' })
  smallestTipoffCount!: number;

  @Setting({
    name: 'AGGREGATION_SMALLEST_TIPOFF_COUNT_BASIS',
    meaning: 'The document by which that number was set, shown beside the counts.',
    read: asText,
    byDefault: 'no document known [?]',
    example: 'Quyết định 12/QĐ-BCA',
  })
  @MaxLength(200, { message: 'must have 200 characters at most' })
  smallestTipoffCountBasis!: string;

  @Setting({
    name: 'AGGREGATION_RECONCILE_SECONDS',
    meaning:
      'Seconds between two rounds in which some stored figures are worked out again and compared; `0`: never.',
    read: asWhole,
    byDefault: '30',
    example: '300',
  })
  @IsInt({ message: 'must be a whole number of seconds from 0 to 86400' })
  @Min(0, { message: 'must be a whole number of seconds from 0 to 86400' })
  @Max(86_400, { message: 'must be a whole number of seconds from 0 to 86400' })
  reconcileSeconds!: number;
}
