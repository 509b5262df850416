import { IsDateOnly, IsShareText } from '@toandan/contracts';
import { MayBeAbsent, NestedDto, NestedDtos } from '@toandan/platform-http';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { LEVELS, UNIT_KINDS, type UnitKind, type UnitLevel } from '../domain/vocabulary.js';
import { LegalBasisDto, NamesDto, UnitVersionDto } from './parts.dto.js';

const CODE = /^\d{2,5}$/;
const MOST_UNITS = 200;
const MOST_CHILDREN = 1_000;

/** What every change of what is there states. */
class OrderedDto {
  /** From when on it holds. */
  @IsDateOnly()
  effectiveDate!: string;

  @NestedDto(() => LegalBasisDto)
  legalBasis!: LegalBasisDto;
}

export class EstablishDto {
  @IsIn(LEVELS)
  level!: UnitLevel;

  @IsIn(UNIT_KINDS)
  kind!: UnitKind;

  @MayBeAbsent()
  @Matches(CODE)
  code?: string;

  @NestedDto(() => NamesDto)
  names!: NamesDto;

  /** Absent for the nation only. */
  @MayBeAbsent()
  @IsUUID()
  parentId?: string;

  @IsDateOnly()
  effectiveDate!: string;

  /** Absent for a unit older than the documents at hand. */
  @MayBeAbsent()
  @NestedDto(() => LegalBasisDto)
  legalBasis?: LegalBasisDto;
}

/** What is not said stays; `code: null` takes the code away. */
export class RenameDto extends OrderedDto {
  @IsUUID()
  unitId!: string;

  @MayBeAbsent()
  @IsIn(UNIT_KINDS)
  kind?: UnitKind;

  @IsOptional()
  @Matches(CODE)
  code?: string | null;

  @MayBeAbsent()
  @NestedDto(() => NamesDto)
  names?: NamesDto;
}

export class MoveDto extends OrderedDto {
  @IsUUID()
  unitId!: string;

  @IsUUID()
  parentId!: string;
}

/** A unit to be made of others; its level is theirs. */
export class ResultDto {
  @IsIn(UNIT_KINDS)
  kind!: UnitKind;

  @MayBeAbsent()
  @Matches(CODE)
  code?: string;

  @NestedDto(() => NamesDto)
  names!: NamesDto;

  @IsUUID()
  parentId!: string;
}

/** Whole units become one. Either `into` or `continues` is said. */
export class MergeDto extends OrderedDto {
  @NestedDtos(() => UnitVersionDto)
  @ArrayMinSize(2)
  @ArrayMaxSize(MOST_UNITS)
  sources!: UnitVersionDto[];

  @MayBeAbsent()
  @NestedDto(() => ResultDto)
  into?: ResultDto;

  /** The source whose name, kind, code and parent the new unit takes over. */
  @MayBeAbsent()
  @IsUUID()
  continues?: string;
}

export class PartDto extends ResultDto {
  @IsShareText()
  share!: string;

  @IsBoolean()
  estimated!: boolean;
}

/** Which of the new units a child comes under. */
export class ChildDto {
  @IsUUID()
  unitId!: string;

  /** Place in the list of new units, from 0. */
  @IsInt()
  @Min(0)
  @Max(MOST_UNITS - 1)
  to!: number;
}

/** One unit is divided among new ones. */
export class SplitDto extends OrderedDto {
  @IsUUID()
  unitId!: string;

  @NestedDtos(() => PartDto)
  @ArrayMinSize(2)
  @ArrayMaxSize(MOST_UNITS)
  parts!: PartDto[];

  /** Needed where it has units below it. */
  @MayBeAbsent()
  @NestedDtos(() => ChildDto)
  @ArrayMaxSize(MOST_CHILDREN)
  children?: ChildDto[];
}

export class ShareDto {
  /** A unit that ends. */
  @IsUUID()
  from!: string;

  /** Place in the list of new units, from 0. */
  @IsInt()
  @Min(0)
  @Max(MOST_UNITS - 1)
  to!: number;

  @IsShareText()
  share!: string;

  @IsBoolean()
  estimated!: boolean;
}

/** Several units end and several come out of them: what neither a merger nor a split alone can say. */
export class ReorganiseDto extends OrderedDto {
  @NestedDtos(() => UnitVersionDto)
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_UNITS)
  ended!: UnitVersionDto[];

  @NestedDtos(() => ResultDto)
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_UNITS)
  results!: ResultDto[];

  @NestedDtos(() => ShareDto)
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_CHILDREN)
  shares!: ShareDto[];

  @MayBeAbsent()
  @NestedDtos(() => ChildDto)
  @ArrayMaxSize(MOST_CHILDREN)
  children?: ChildDto[];
}
