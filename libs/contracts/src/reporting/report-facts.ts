import { IsBoolean, IsInt, IsUUID, Matches, Max, Min } from 'class-validator';
import { Classified } from '../classified.js';
import { PeriodPayload } from '../figures/period-payload.js';
import { Nested } from '../nested.js';

/** What every event of a report says of it. */
export class ReportFacts {
  @Classified('internal')
  @IsUUID()
  reportId!: string;

  /** 1 for what was first submitted; one more for each correction. */
  @Classified('internal')
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  revision!: number;

  /** Grows by one with each change of the report, of whatever kind. */
  @Classified('internal')
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version!: number;

  @Classified('public')
  @Matches(/^[a-z][a-z0-9-]{1,59}$/)
  form!: string;

  /** Whom the figures are about; it may be a unit that has ceased to exist since. */
  @Classified('public')
  @IsUUID()
  unitId!: string;

  @Classified('public')
  @Nested(() => PeriodPayload)
  period!: PeriodPayload;

  @Classified('public')
  @IsBoolean()
  exercise!: boolean;
}
