import { IsDateOnly } from '@toandan/contracts';
import { LineText, MayBeAbsent, PageQuery } from '@toandan/platform-http';
import { IsIn, IsUUID, Matches } from 'class-validator';
import { LEVELS, type UnitLevel } from '../domain/vocabulary.js';

/** Which units, on which day. */
export class UnitsQuery extends PageQuery {
  @MayBeAbsent()
  @IsIn(LEVELS)
  level?: UnitLevel;

  /** Today in Việt Nam when absent. */
  @MayBeAbsent()
  @IsDateOnly()
  on?: string;

  /** A part of the name, in whatever spelling of the tone marks. */
  @MayBeAbsent()
  @LineText(120)
  name?: string;

  /** The code on that day: on another day it may be another unit's. */
  @MayBeAbsent()
  @Matches(/^\d{2,5}$/)
  code?: string;

  /** The unit right above. */
  @MayBeAbsent()
  @IsUUID()
  parent?: string;
}

export class OnQuery {
  /** Today in Việt Nam when absent. */
  @MayBeAbsent()
  @IsDateOnly()
  on?: string;
}

export class UnitPath {
  @IsUUID()
  unitId!: string;
}
