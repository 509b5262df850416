import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { Classified } from '../classified.js';
import { EventContract } from '../event-contract.js';
import { Nested } from '../nested.js';
import { UNIT_LEVELS } from '../registry/unit-vocabulary.js';
import type { UnitLevel } from '../registry/unit-vocabulary.js';
import { BothNames } from './names.js';
import { formTopic } from './topics.js';

/** A form is defined, or defined anew: which indicators are asked of the units of which level. The whole of it, each time. */
@EventContract({
  type: 'reporting.form-defined',
  version: 1,
  topic: formTopic,
  key: 'code',
  summary: { vi: 'Một biểu mẫu báo cáo được định nghĩa.', en: 'A reporting form was defined.' },
})
export class FormDefinedV1 {
  @Classified('public')
  @Matches(/^[a-z][a-z0-9-]{1,59}$/)
  code!: string;

  @Classified('public')
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  revision!: number;

  @Classified('public')
  @Nested(() => BothNames)
  names!: BothNames;

  /** The level whose units report: each of them is expected once for each period. */
  @Classified('public')
  @IsIn(UNIT_LEVELS)
  level!: UnitLevel;

  @Classified('public')
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @Matches(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$/, { each: true })
  indicators!: string[];

  /** Whether the form belongs to an exercise (diễn tập). */
  @Classified('public')
  @IsBoolean()
  exercise!: boolean;
}
