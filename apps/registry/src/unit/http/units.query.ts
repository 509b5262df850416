import { IsDateOnly } from '@toandan/contracts';
import { LineText, PageQuery } from '@toandan/platform-http';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { LEVELS, type UnitLevel } from '../domain/vocabulary.js';

/** Which units, on which day. */
export class UnitsQuery extends PageQuery {
  @IsOptional()
  @IsIn(LEVELS)
  level?: UnitLevel;

  /** Today in Việt Nam when absent. */
  @IsOptional()
  @IsDateOnly()
  on?: string;

  /** A part of the name, in whatever spelling of the tone marks. */
  @IsOptional()
  @LineText(120)
  name?: string;

  /** The code on that day: on another day it may be another unit's. */
  @IsOptional()
  @Matches(/^\d{2,5}$/)
  code?: string;

  /** The unit right above. */
  @IsOptional()
  @IsUUID()
  parent?: string;
}

export class OnQuery {
  /** Today in Việt Nam when absent. */
  @IsOptional()
  @IsDateOnly()
  on?: string;
}

export class UnitPath {
  @IsUUID()
  unitId!: string;
}
