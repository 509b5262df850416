import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { Classified } from '../classified.js';
import { EventContract } from '../event-contract.js';
import { Nested } from '../nested.js';
import { IsDateOnly } from '../rules/is-date-only.js';
import { LegalBasis } from './legal-basis.js';
import { UnitNames } from './unit-names.js';
import { UNIT_KINDS } from './unit-vocabulary.js';
import type { UnitKind } from './unit-vocabulary.js';
import { unitTopic } from './unit.topic.js';

/** A unit is called otherwise from a date on: its name, kind or code, stated whole. Its extent and level stay. */
@EventContract({
  type: 'registry.unit-renamed',
  version: 1,
  topic: unitTopic,
  key: 'unitId',
  summary: {
    vi: 'Một đơn vị hành chính đổi tên, loại hình hoặc mã số.',
    en: 'An administrative unit changed its name, kind or code.',
  },
})
export class UnitRenamedV1 {
  @Classified('public')
  @IsUUID()
  unitId!: string;

  @Classified('public')
  @IsIn(UNIT_KINDS)
  kind!: UnitKind;

  /** Official code from the effective date on, also if it stays the same; absent if the unit has none. */
  @Classified('public')
  @IsOptional()
  @Matches(/^\d{2,5}$/)
  code?: string;

  @Classified('public')
  @Nested(() => UnitNames)
  names!: UnitNames;

  @Classified('public')
  @IsDateOnly()
  effectiveDate!: string;

  @Classified('public')
  @Nested(() => LegalBasis)
  legalBasis!: LegalBasis;
}
