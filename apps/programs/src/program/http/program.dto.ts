import type { ApproximateDate } from '@toandan/kernel';
import {
  ApproximateDateText,
  LineText,
  MayBeAbsent,
  NestedDto,
  NestedDtos,
  PageQuery,
  WholeNumberText,
} from '@toandan/platform-http';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsUUID,
  Max,
  Min,
} from 'class-validator';
import { DocumentDto } from './document.dto.js';

export class ProgramPath {
  @IsUUID()
  programId!: string;
}

class PhaseDto {
  @ApproximateDateText()
  from!: ApproximateDate;

  @ApproximateDateText()
  to!: ApproximateDate;
}

export class GroupTextsDto {
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(100)
  @LineText(500, { each: true })
  texts: string[] = [];

  @MayBeAbsent()
  @LineText(500)
  note?: string;
}

class ContentGroupsDto extends GroupTextsDto {
  /** How many groups the programme says it has. */
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(1_000)
  stated?: number;
}

export class ResponsibilityDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @LineText(200, { each: true })
  parties!: string[];

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @LineText(500, { each: true })
  duties!: string[];
}

/** Replaces what was known so far. How many groups were stated stays as it was published. */
export class ProgramContentDto {
  @MayBeAbsent()
  @NestedDto(() => GroupTextsDto)
  contentGroups?: GroupTextsDto;

  @MayBeAbsent()
  @NestedDtos(() => ResponsibilityDto)
  @ArrayMaxSize(100)
  responsibilities: ResponsibilityDto[] = [];

  @MayBeAbsent()
  @LineText(500)
  note?: string;
}

class ProgramFactsDto {
  /** The unit for whose territory it holds. */
  @IsUUID()
  unitId!: string;

  @MayBeAbsent()
  @IsBoolean()
  exercise: boolean = false;

  @LineText(500)
  title!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @LineText(200, { each: true })
  parties!: string[];

  @MayBeAbsent()
  @NestedDto(() => PhaseDto)
  phase?: PhaseDto;

  @MayBeAbsent()
  @NestedDto(() => ContentGroupsDto)
  contentGroups?: ContentGroupsDto;

  @MayBeAbsent()
  @NestedDtos(() => ResponsibilityDto)
  @ArrayMaxSize(100)
  responsibilities: ResponsibilityDto[] = [];

  @MayBeAbsent()
  @LineText(500)
  note?: string;
}

export class SignProgramDto extends ProgramFactsDto {
  /** The programme's own document, entered before. */
  @IsUUID()
  documentId!: string;

  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  citedDocumentIds: string[] = [];
}

export class ProgramDto extends ProgramFactsDto {
  @IsUUID()
  id!: string;

  @IsInt()
  version!: number;

  @IsIn(['nation', 'province', 'district', 'commune'])
  level!: string;

  @NestedDto(() => DocumentDto)
  document!: DocumentDto;

  @NestedDtos(() => DocumentDto)
  citedDocuments!: DocumentDto[];
}

export class HoldReviewDto {
  /** The unit whose work was reviewed. */
  @IsUUID()
  unitId!: string;

  @IsIn(['interim', 'final'])
  kind!: 'interim' | 'final';

  /** Years of the programme that are looked back upon. */
  @IsInt()
  @Min(1)
  @Max(100)
  years!: number;

  @ApproximateDateText()
  held!: ApproximateDate;

  @MayBeAbsent()
  @LineText(500)
  note?: string;
}

export class ReviewDto extends HoldReviewDto {
  @IsUUID()
  id!: string;

  @IsUUID()
  programId!: string;
}

export class ReviewsQuery extends PageQuery {
  @MayBeAbsent()
  @IsUUID()
  unit?: string;

  @MayBeAbsent()
  @WholeNumberText(1900, 2200)
  year?: number;
}
