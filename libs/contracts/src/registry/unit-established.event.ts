import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { Classified } from '../classified.js';
import { EventContract } from '../event-contract.js';
import { Nested } from '../nested.js';
import { IsDateOnly } from '../rules/is-date-only.js';
import { LegalBasis } from './legal-basis.js';
import { UnitNames } from './unit-names.js';
import { UNIT_KINDS, UNIT_LEVELS } from './unit-vocabulary.js';
import type { UnitKind, UnitLevel } from './unit-vocabulary.js';
import { unitTopic } from './unit.topic.js';

/** A unit exists from a date on. The first event of every unit, also of one that results from a merger or a split. */
@EventContract({
  type: 'registry.unit-established',
  version: 1,
  topic: unitTopic,
  key: 'unitId',
  summary: {
    vi: 'Một đơn vị hành chính được thành lập.',
    en: 'An administrative unit was established.',
  },
})
export class UnitEstablishedV1 {
  /** Our own id. Never reused, unlike codes. */
  @Classified('public')
  @IsUUID()
  unitId!: string;

  @Classified('public')
  @IsIn(UNIT_LEVELS)
  level!: UnitLevel;

  @Classified('public')
  @IsIn(UNIT_KINDS)
  kind!: UnitKind;

  /** Official code from the effective date on: 2 digits a province, 3 a district, 5 a commune. The nation has none. */
  @Classified('public')
  @IsOptional()
  @Matches(/^\d{2,5}$/)
  code?: string;

  @Classified('public')
  @Nested(() => UnitNames)
  names!: UnitNames;

  /** Absent for the nation only. */
  @Classified('public')
  @IsOptional()
  @IsUUID()
  parentId?: string;

  @Classified('public')
  @IsDateOnly()
  effectiveDate!: string;

  /** Absent for a unit older than the documents at hand. */
  @Classified('public')
  @IsOptional()
  @Nested(() => LegalBasis)
  legalBasis?: LegalBasis;
}
