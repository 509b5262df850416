import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Min } from 'class-validator';
import { LineText, NestedDto, NestedDtos, PageQuery, WholeNumberText } from '@toandan/platform-http';
import { CHANNELS, type Channel } from '../domain/channel.js';
import { STATES, type State } from '../domain/tipoff.js';
import { IdText } from './id-text.js';
import { ReporterDto } from './intake.dto.js';
import { WordsDto } from './receipt.dto.js';

export class TipoffPath {
  @IdText()
  id!: string;
}

export class TipoffsQuery extends PageQuery {
  /** That unit and all below it; the caller's own when absent. */
  @IsOptional()
  @IdText()
  unit?: string;

  @IsOptional()
  @IsIn(STATES)
  state?: State;

  @IsOptional()
  @IsIn(CHANNELS)
  channel?: Channel;

  @IsOptional()
  @IsIn(['true', 'false'])
  exercise?: 'true' | 'false';
}

export class CountsQuery {
  @WholeNumberText(2000, 2999)
  year!: number;
}

export class UnitNameDto {
  @IsString()
  vi!: string;

  @IsOptional()
  @IsString()
  en?: string;
}

export class UnitShownDto {
  @IsUUID()
  id!: string;

  @IsOptional()
  @IsString()
  level?: string;

  @IsOptional()
  @NestedDto(() => UnitNameDto)
  name?: UnitNameDto;
}

/** A date that the law sets. */
export class DueDto {
  @IsString()
  code!: string;

  @NestedDto(() => WordsDto)
  names!: WordsDto;

  @NestedDto(() => WordsDto)
  condition!: WordsDto;

  @IsString()
  on!: string;

  /** For limits in hours. */
  @IsOptional()
  @IsString()
  at?: string;

  @IsBoolean()
  running!: boolean;

  @IsString()
  citation!: string;

  @IsOptional()
  @IsString({ each: true })
  unconfirmed?: readonly string[];
}

export class TipoffShownDto {
  @IsUUID()
  id!: string;

  @IsInt()
  version!: number;

  @NestedDto(() => UnitShownDto)
  unit!: UnitShownDto;

  @IsIn(CHANNELS)
  channel!: Channel;

  @IsIn(STATES)
  state!: State;

  @NestedDto(() => WordsDto)
  words!: WordsDto;

  @IsString()
  receivedAt!: string;

  @IsString()
  receivedOn!: string;

  @IsBoolean()
  anonymous!: boolean;

  @IsBoolean()
  exercise!: boolean;

  @NestedDtos(() => DueDto)
  due!: DueDto[];
}

export class TipoffOpenedDto extends TipoffShownDto {
  @IsString()
  content!: string;
}

export class CountDto {
  @IsIn(CHANNELS)
  channel!: Channel;

  @IsIn(STATES)
  state!: State;

  @IsBoolean()
  exercise!: boolean;

  @IsInt()
  count!: number;
}

export class CountsDto {
  @IsInt()
  year!: number;

  @NestedDtos(() => CountDto)
  counts!: CountDto[];
}

export class AccessDto {
  @LineText(500)
  reason!: string;

  @IsInt()
  @Min(1)
  hours!: number;
}

export class AccessOpenedDto {
  @IsUUID()
  id!: string;

  @IsUUID()
  tipoffId!: string;

  @IsString()
  reason!: string;

  @IsString()
  from!: string;

  @IsString()
  until!: string;
}

export class IdentityShownDto {
  @NestedDto(() => ReporterDto)
  reporter!: ReporterDto;

  /** Until when it may be asked for again. */
  @IsString()
  until!: string;
}
