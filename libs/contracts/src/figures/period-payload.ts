import { Classified } from '../classified.js';
import { IsDateOnly } from '../rules/is-date-only.js';

/** The days something is about, both ends included. */
export class PeriodPayload {
  @Classified('public')
  @IsDateOnly()
  start!: string;

  @Classified('public')
  @IsDateOnly()
  end!: string;
}
