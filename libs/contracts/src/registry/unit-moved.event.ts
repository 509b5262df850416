import { IsUUID } from 'class-validator';
import { Classified } from '../classified.js';
import { EventContract } from '../event-contract.js';
import { Nested } from '../nested.js';
import { IsDateOnly } from '../rules/is-date-only.js';
import { LegalBasis } from './legal-basis.js';
import { unitTopic } from './unit.topic.js';

/** A unit belongs to another parent from a date on. Its name, code and extent stay. */
@EventContract({
  type: 'registry.unit-moved',
  version: 1,
  topic: unitTopic,
  key: 'unitId',
  summary: {
    vi: 'Một đơn vị hành chính chuyển sang trực thuộc đơn vị cấp trên khác.',
    en: 'An administrative unit came under another parent unit.',
  },
})
export class UnitMovedV1 {
  @Classified('public')
  @IsUUID()
  unitId!: string;

  /** The parent from the effective date on. */
  @Classified('public')
  @IsUUID()
  parentId!: string;

  @Classified('public')
  @IsDateOnly()
  effectiveDate!: string;

  @Classified('public')
  @Nested(() => LegalBasis)
  legalBasis!: LegalBasis;
}
