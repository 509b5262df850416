import { IsOptional, IsUUID } from 'class-validator';
import { NestedDto, NestedDtos } from '@toandan/platform-http';
import { WordsDto } from './receipt.dto.js';

export class PublicUnitsQuery {
  /** A province, for its communes; without it the provinces. */
  @IsOptional()
  @IsUUID()
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
