import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsUUID } from 'class-validator';
import { Classified } from '../classified.js';
import { EventContract } from '../event-contract.js';
import { Nested, NestedList } from '../nested.js';
import { IsDateOnly } from '../rules/is-date-only.js';
import { LegalBasis } from './legal-basis.js';
import { LineageShare } from './lineage-share.js';
import { unitTopic } from './unit.topic.js';

/** A unit ended and was divided among several. A part that joined others is also a source in their units-merged. */
@EventContract({
  type: 'registry.unit-split',
  version: 1,
  topic: unitTopic,
  key: 'unitId',
  summary: {
    vi: 'Một đơn vị hành chính được chia cho nhiều đơn vị mới.',
    en: 'An administrative unit was divided among several new ones.',
  },
})
export class UnitSplitV1 {
  /** The unit that ended on the day before. */
  @Classified('public')
  @IsUUID()
  unitId!: string;

  /** Every unit that took a part; the shares add up to 1. */
  @Classified('public')
  @NestedList(() => LineageShare)
  @ArrayMinSize(2)
  @ArrayMaxSize(200)
  @ArrayUnique((part: LineageShare) => part.unitId)
  parts!: LineageShare[];

  @Classified('public')
  @IsDateOnly()
  effectiveDate!: string;

  @Classified('public')
  @Nested(() => LegalBasis)
  legalBasis!: LegalBasis;
}
