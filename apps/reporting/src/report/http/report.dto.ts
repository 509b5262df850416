import { FigureDto, LineText, MayBeAbsent, NestedDto, NestedDtos, PageQuery } from '@toandan/platform-http';
import { IsDateOnly } from '@toandan/contracts';
import { ArrayMaxSize, IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { FORM_CODE, INDICATOR_CODE, LONGEST_CODE, MOST_INDICATORS } from '../../codes.js';
import { REPORT_STATES, type ReportState } from '../domain/report.js';
import { IsPeriodId } from './is-period-id.js';

export class PeriodDto {
  @IsDateOnly()
  start!: string;

  /** The last day, included. */
  @IsDateOnly()
  end!: string;
}

export class ReportedFigureDto {
  @MaxLength(LONGEST_CODE)
  @Matches(INDICATOR_CODE)
  indicator!: string;

  @NestedDto(() => FigureDto)
  figure!: FigureDto;
}

export class SourceDto {
  @LineText(300)
  title!: string;

  @MayBeAbsent()
  @IsDateOnly()
  date?: string;

  @MayBeAbsent()
  @LineText(200)
  reference?: string;
}

export class FiguresBodyDto {
  /** Of the indicators that the form asks; what is not known yet is left out. */
  @NestedDtos(() => ReportedFigureDto)
  @ArrayMaxSize(MOST_INDICATORS)
  figures!: ReportedFigureDto[];

  /** Where the figures were taken from, if they were published before. */
  @MayBeAbsent()
  @NestedDto(() => SourceDto)
  source?: SourceDto;
}

export class ReportBodyDto extends FiguresBodyDto {
  @IsUUID()
  unitId!: string;

  @Matches(FORM_CODE)
  form!: string;

  @NestedDto(() => PeriodDto)
  period!: PeriodDto;
}

export class ReasonDto {
  @LineText(1_000)
  reason!: string;
}

export class ReportPath {
  @IsUUID()
  id!: string;
}

export class ReportsQuery extends PageQuery {
  @IsOptional()
  @IsUUID()
  unit?: string;

  @IsOptional()
  @Matches(FORM_CODE)
  form?: string;

  @IsOptional()
  @IsIn(REPORT_STATES)
  state?: ReportState;

  /** '2018', '2026-03', '2013-08-01--2023-05-25' */
  @IsOptional()
  @MaxLength(22)
  @IsPeriodId()
  period?: string;
}
