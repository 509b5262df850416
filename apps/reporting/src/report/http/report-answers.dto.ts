import { NestedDto, NestedDtos } from '@toandan/platform-http';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID } from 'class-validator';
import { REPORT_STATES, type ReportState } from '../domain/report.js';
import { PeriodDto, ReportedFigureDto, SourceDto } from './report.dto.js';

/** A report as it is answered by every call but the reading of one. */
export class ReportDto {
  @IsUUID()
  id!: string;

  /** Of the ETag. */
  @IsInt()
  version!: number;

  /** The one that is worked on, or else the one that counts. */
  @IsInt()
  revision!: number;

  @IsIn(REPORT_STATES)
  state!: ReportState;

  /** The revision whose figures count; null while none does. */
  @IsOptional()
  @IsInt()
  inForce!: number | null;

  @IsUUID()
  unitId!: string;

  @IsString()
  form!: string;

  @NestedDto(() => PeriodDto)
  period!: PeriodDto;

  /** Diễn tập: the figures are invented. */
  @IsBoolean()
  exercise!: boolean;

  /** An instant. */
  @IsString()
  changedAt!: string;
}

export class RevisionDto {
  @IsInt()
  revision!: number;

  @IsString()
  state!: string;

  @NestedDtos(() => ReportedFigureDto)
  figures!: ReportedFigureDto[];

  @IsOptional()
  @NestedDto(() => SourceDto)
  source?: SourceDto;
}

export class ChangeDto {
  @IsInt()
  version!: number;

  @IsString()
  change!: string;

  @IsInt()
  revision!: number;

  /** Of the report, afterwards. */
  @IsIn(REPORT_STATES)
  state!: ReportState;

  /** The account that did it. */
  @IsString()
  by!: string;

  @IsString()
  at!: string;

  @IsOptional()
  @IsString()
  reason?: string;
}

export class WholeReportDto extends ReportDto {
  @NestedDtos(() => RevisionDto)
  revisions!: RevisionDto[];

  @NestedDtos(() => ChangeDto)
  history!: ChangeDto[];
}
