import { FigureDto, NestedDto, NestedDtos } from '@toandan/platform-http';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString } from 'class-validator';
import { LEVELS } from '../domain/unit-map.js';

/** A text in both languages. */
export class TextsDto {
  @IsString()
  vi!: string;

  @IsString()
  en!: string;
}

/** How fresh an answer is. */
export class WatermarkDto {
  /** Nothing that was known up to this instant can change any more. */
  @IsString()
  upTo!: string;

  /** How many cells wait to be counted anew. */
  @IsInt()
  waiting!: number;
}

export class PeriodDto {
  @IsString()
  id!: string;

  @IsString()
  start!: string;

  @IsString()
  end!: string;
}

export class IndicatorDto {
  @IsString()
  code!: string;

  @NestedDto(() => TextsDto)
  names!: TextsDto;

  /** What is counted, in Vietnamese. */
  @IsString()
  unit!: string;

  @IsString()
  kind!: string;

  @IsString()
  group!: string;

  @IsBoolean()
  exercise!: boolean;
}

export class ListedIndicatorDto extends IndicatorDto {
  @IsString()
  overUnits!: string;

  @IsString()
  overTime!: string;

  /** Those that have figures. */
  @NestedDtos(() => PeriodDto)
  periods!: PeriodDto[];
}

export class IndicatorListDto {
  @IsString()
  asOf!: string;

  @NestedDto(() => WatermarkDto)
  watermark!: WatermarkDto;

  @NestedDtos(() => ListedIndicatorDto)
  items!: ListedIndicatorDto[];
}

export class ShownUnitDto {
  @IsString()
  id!: string;

  @NestedDto(() => TextsDto)
  name!: TextsDto;

  @IsOptional()
  @IsString()
  code!: string | null;

  @IsIn(LEVELS)
  level!: string;

  /** The first day on which it no longer existed. */
  @IsOptional()
  @IsString()
  until?: string;
}

export class CellDto {
  @IsString()
  indicator!: string;

  @IsString()
  unit!: string;

  @IsString()
  period!: string;

  @NestedDto(() => FigureDto)
  figure!: FigureDto;

  @NestedDto(() => TextsDto)
  text!: TextsDto;

  /** How many of the expected units have reported. */
  @IsInt()
  received!: number;

  /** Null where nothing is expected. */
  @IsOptional()
  @IsInt()
  expected!: number | null;

  @IsArray()
  @IsString({ each: true })
  notes!: string[];
}

class AnswerDto {
  @IsString()
  boundary!: string;

  /** With it the very same answer can be asked for again. */
  @IsString()
  asOf!: string;

  @NestedDto(() => WatermarkDto)
  watermark!: WatermarkDto;
}

export class TableDto extends AnswerDto {
  /** Whether the figures are those of an exercise. */
  @IsBoolean()
  exercise!: boolean;

  @NestedDtos(() => IndicatorDto)
  indicators!: IndicatorDto[];

  @NestedDtos(() => ShownUnitDto)
  units!: ShownUnitDto[];

  @NestedDtos(() => PeriodDto)
  periods!: PeriodDto[];

  @NestedDtos(() => CellDto)
  cells!: CellDto[];
}

export class NamedUnitDto {
  @IsString()
  id!: string;

  @NestedDto(() => TextsDto)
  name!: TextsDto;
}

export class FormulaDto {
  @IsString()
  overUnits!: string;

  @IsString()
  overTime!: string;

  @NestedDto(() => TextsDto)
  text!: TextsDto;
}

export class DocumentDto {
  @IsString()
  title!: string;

  @IsOptional()
  @IsString()
  date?: string;

  @IsOptional()
  @IsString()
  reference?: string;
}

export class TermDto {
  @NestedDto(() => NamedUnitDto)
  unit!: NamedUnitDto;

  /** Under whom it stands on this boundary. */
  @NestedDto(() => NamedUnitDto)
  countedIn!: NamedUnitDto;

  /** What part of it: exact decimal text. */
  @IsString()
  share!: string;

  @IsString()
  period!: string;

  @IsString()
  reportId!: string;

  @IsInt()
  revision!: number;

  @IsString()
  recordedAt!: string;

  @NestedDto(() => FigureDto)
  figure!: FigureDto;

  @NestedDto(() => TextsDto)
  text!: TextsDto;

  @IsOptional()
  @NestedDto(() => DocumentDto)
  source?: DocumentDto;
}

export class MissingUnitDto {
  @NestedDto(() => NamedUnitDto)
  unit!: NamedUnitDto;

  @IsString()
  period!: string;
}

export class ExplanationDto extends AnswerDto {
  @NestedDto(() => CellDto)
  cell!: CellDto;

  @NestedDto(() => FormulaDto)
  formula!: FormulaDto;

  @NestedDtos(() => TermDto)
  terms!: TermDto[];

  /** Who was to report at the end of the period, and gave nothing. */
  @NestedDtos(() => MissingUnitDto)
  missing!: MissingUnitDto[];
}
