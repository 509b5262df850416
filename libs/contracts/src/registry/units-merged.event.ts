import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsUUID } from 'class-validator';
import { Classified } from '../classified.js';
import { EventContract } from '../event-contract.js';
import { Nested, NestedList } from '../nested.js';
import { IsDateOnly } from '../rules/is-date-only.js';
import { LegalBasis } from './legal-basis.js';
import { LineageShare } from './lineage-share.js';
import { unitTopic } from './unit.topic.js';

/** Several units, whole or in part, became one. Its unit-established comes before this one, under the same key. */
@EventContract({
  type: 'registry.units-merged',
  version: 1,
  topic: unitTopic,
  key: 'unitId',
  summary: {
    vi: 'Nhiều đơn vị hành chính, toàn bộ hoặc một phần, được sáp nhập thành một đơn vị mới.',
    en: 'Several administrative units, whole or in part, were merged into a new one.',
  },
})
export class UnitsMergedV1 {
  /** The resulting unit, which is a new one also where it keeps a former unit's name and code. */
  @Classified('public')
  @IsUUID()
  unitId!: string;

  /** Every unit of which the resulting one was made, each ending on the day before. */
  @Classified('public')
  @NestedList(() => LineageShare)
  @ArrayMinSize(2)
  @ArrayMaxSize(200)
  @ArrayUnique((source: LineageShare) => source.unitId)
  sources!: LineageShare[];

  @Classified('public')
  @IsDateOnly()
  effectiveDate!: string;

  @Classified('public')
  @Nested(() => LegalBasis)
  legalBasis!: LegalBasis;
}
