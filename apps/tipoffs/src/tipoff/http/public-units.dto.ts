import { IsOptional, IsUUID } from 'class-validator';
import { NestedDto, NestedDtos } from '@toandan/platform-http';
import { IdText } from './id-text.js';
import { WordsDto } from './receipt.dto.js';

export class PublicUnitsQuery {
  /** A province, for its communes; without it the provinces. */
  @IsOptional()
  @IdText()
  parent?: string;
}

export class PublicUnitDto {
  @IsUUID()
  id!: string;

  @NestedDto(() => WordsDto)
  name!: WordsDto;
}

export class PublicUnitsDto {
  @NestedDtos(() => PublicUnitDto)
  items!: PublicUnitDto[];
}
