import { applyDecorators } from '@nestjs/common';
import { Transform, type TransformFnParams } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, ValidateBy } from 'class-validator';
import { LineText, NestedDto } from '@toandan/platform-http';
import { RECORDED_CHANNELS, type RecordedChannel } from '../domain/channel.js';
import { composed, isReadable } from '../domain/content.js';
import { IdText } from './id-text.js';

const rule = (name: string, holds: (text: string) => boolean): PropertyDecorator =>
  ValidateBy({ name, validator: { validate: (value) => typeof value !== 'string' || holds(value) } });

/** Lines of text that a person has typed. Its length is the use case's to judge, since it is a matter of settings. */
function TypedText(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: TransformFnParams): unknown =>
      typeof value === 'string' ? composed(value) : value,
    ),
    IsString(),
    rule('isNotEmpty', (text) => text !== ''),
    rule('isPlainText', isReadable),
  );
}

/** Who reports, as far as they wish to say. Left out: anonymous. */
export class ReporterDto {
  @IsOptional()
  @LineText(120)
  name?: string;

  @IsOptional()
  @LineText(300)
  contact?: string;
}

export class TipoffDto {
  @TypedText()
  content!: string;

  /** The unit that is to look into it; the nation's when absent. */
  @IsOptional()
  @IdText()
  unitId?: string;

  @IsOptional()
  @NestedDto(() => ReporterDto)
  reporter?: ReporterDto;

  @IsOptional()
  @IsBoolean()
  exercise?: boolean;
}

export class RecordedTipoffDto extends TipoffDto {
  @IsIn(RECORDED_CHANNELS)
  channel!: RecordedChannel;
}

export class ReceivedDto {
  @IsString()
  receipt!: string;

  @IsString()
  receivedOn!: string;

  @IsBoolean()
  anonymous!: boolean;

  @IsBoolean()
  exercise!: boolean;
}

export class RecordedDto extends ReceivedDto {
  @IsUUID()
  id!: string;
}
