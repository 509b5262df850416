import { IsDateOnly, IsDecimalText } from '@toandan/contracts';
import { MayBeAbsent, NestedDto, NestedDtos } from '@toandan/platform-http';
import { IsBoolean, IsIn, IsInt, IsString, IsUUID } from 'class-validator';
import { LINEAGE_KINDS, type LineageKind } from '../domain/lineage.js';
import { LEVELS, UNIT_KINDS, type UnitKind, type UnitLevel } from '../domain/vocabulary.js';
import { LegalBasisDto, NamesDto, UnitVersionDto } from './parts.dto.js';

/** A unit as it is on one day. */
export class UnitOnDayDto {
  @IsUUID()
  id!: string;

  /** For If-Match, and for the bodies of changes. */
  @IsInt()
  version!: number;

  @IsIn(LEVELS)
  level!: UnitLevel;

  @IsIn(UNIT_KINDS)
  kind!: UnitKind;

  @NestedDto(() => NamesDto)
  names!: NamesDto;

  /** Official code; some units have none. */
  @MayBeAbsent()
  @IsString()
  code?: string;

  /** Absent for the nation only. */
  @MayBeAbsent()
  @IsUUID()
  parentId?: string;

  /** Since when it exists. */
  @IsDateOnly()
  from!: string;

  /** The first day on which it no longer exists. */
  @MayBeAbsent()
  @IsDateOnly()
  until?: string;
}

/** What part of a unit is found in another one. */
export class RelatedUnitDto {
  @IsUUID()
  unitId!: string;

  @NestedDto(() => NamesDto)
  names!: NamesDto;

  /** Exact, above 0 and at most 1. */
  @IsDecimalText()
  share!: string;

  /** Whether any step on the way was an estimate. */
  @IsBoolean()
  estimated!: boolean;
}

export const STATES = ['existing', 'former', 'not-yet'] as const;

/** A unit on a day, whether it exists then or not: a former one is shown as it was last, a future one as it will be first. */
export class UnitDto extends UnitOnDayDto {
  /** The day of the answer. */
  @IsDateOnly()
  on!: string;

  @IsIn(STATES)
  state!: (typeof STATES)[number];

  /** Of a former unit: where it is to be found on the day. */
  @NestedDtos(() => RelatedUnitDto)
  successors!: RelatedUnitDto[];
}

export class LineageEdgeDto {
  @IsUUID()
  from!: string;

  @NestedDto(() => NamesDto)
  fromNames!: NamesDto;

  @IsUUID()
  to!: string;

  @NestedDto(() => NamesDto)
  toNames!: NamesDto;

  @IsDateOnly()
  day!: string;

  /** `renamed` and `moved` lead from a unit to itself. */
  @IsIn(LINEAGE_KINDS)
  kind!: LineageKind;

  @IsDecimalText()
  share!: string;

  @IsBoolean()
  estimated!: boolean;

  @NestedDto(() => LegalBasisDto)
  basis!: LegalBasisDto;
}

/** Where a unit came from and what became of it. */
export class LineageDto {
  @IsUUID()
  unitId!: string;

  @IsDateOnly()
  on!: string;

  /** All that led to it or went on from it, through other units too, in the order of their days. */
  @NestedDtos(() => LineageEdgeDto)
  edges!: LineageEdgeDto[];

  /** Where it is to be found on the day; itself as long as it exists. */
  @NestedDtos(() => RelatedUnitDto)
  successors!: RelatedUnitDto[];

  /** What part of it was dissolved without a successor. */
  @IsDecimalText()
  dissolved!: string;
}

/** What a change did: every unit that it changed or made, with its version now. */
export class ChangeDto {
  /** The units that it made, in the order in which they were asked for. */
  @IsUUID(undefined, { each: true })
  made!: readonly string[];

  @NestedDtos(() => UnitVersionDto)
  changed!: readonly UnitVersionDto[];
}
