import { LineText, NestedDto, NestedDtos, PageQuery } from '@toandan/platform-http';
import { OVER_TIME, OVER_UNITS } from '@toandan/contracts';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { FORM_CODE, INDICATOR_CODE, LONGEST_CODE, MOST_INDICATORS } from '../../codes.js';
import { LEVELS, type UnitLevel } from '../domain/form.js';
import { KINDS, type Indicator, type IndicatorKind } from '../domain/indicator.js';

export class NamesDto {
  @LineText(300)
  vi!: string;

  @LineText(300)
  en!: string;
}

/** All that is said of an indicator besides its code. */
export class IndicatorBodyDto {
  @NestedDto(() => NamesDto)
  names!: NamesDto;

  /** In Vietnamese as printed: 'buổi', 'kg'. */
  @LineText(60)
  unit!: string;

  @IsIn(KINDS)
  kind!: IndicatorKind;

  @IsIn(OVER_UNITS)
  overUnits!: Indicator['overUnits'];

  @IsIn(OVER_TIME)
  overTime!: Indicator['overTime'];

  /** Theme under which people look for it, in Vietnamese. */
  @LineText(100)
  group!: string;

  /** Diễn tập: its figures are invented. */
  @IsBoolean()
  exercise!: boolean;
}

/** All that is said of a form besides its code. */
export class FormBodyDto {
  @NestedDto(() => NamesDto)
  names!: NamesDto;

  /** Of the units that report. */
  @IsIn(LEVELS)
  level!: UnitLevel;

  /** Codes, in the order in which they are asked. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_INDICATORS)
  @MaxLength(LONGEST_CODE, { each: true })
  @Matches(INDICATOR_CODE, { each: true })
  indicators!: string[];

  @IsBoolean()
  exercise!: boolean;
}

export class IndicatorPath {
  @MaxLength(LONGEST_CODE)
  @Matches(INDICATOR_CODE)
  code!: string;
}

export class FormPath {
  @Matches(FORM_CODE)
  code!: string;
}

export class CatalogueQuery extends PageQuery {
  /** Only what belongs to exercises, or only what does not. */
  @IsOptional()
  @IsIn(['true', 'false'])
  exercise?: 'true' | 'false';
}

export class IndicatorDto extends IndicatorBodyDto {
  @IsString()
  code!: string;

  @IsInt()
  revision!: number;
}

export class FormDto extends FormBodyDto {
  @IsString()
  code!: string;

  @IsInt()
  revision!: number;
}

export class PastIndicatorDto extends IndicatorDto {
  /** The account that defined it. */
  @IsString()
  by!: string;

  @IsString()
  at!: string;
}

export class PastFormDto extends FormDto {
  @IsString()
  by!: string;

  @IsString()
  at!: string;
}

export class IndicatorWithHistoryDto extends IndicatorDto {
  @NestedDtos(() => PastIndicatorDto)
  history!: PastIndicatorDto[];
}

export class FormWithHistoryDto extends FormDto {
  @NestedDtos(() => PastFormDto)
  history!: PastFormDto[];
}
