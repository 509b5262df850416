import { IsDateOnly } from '@toandan/contracts';
import { MayBeAbsent, NestedDto, NestedDtos } from '@toandan/platform-http';
import { IsBoolean, IsIn, IsInt, IsString, IsUUID, MaxLength } from 'class-validator';
import { LegalBasisDto } from './parts.dto.js';

/** Characters of a list; the 3,321 communes of 2025 take a tenth. */
const LONGEST_CSV = 1_000_000;

/** A list of communes as a spreadsheet saves it. */
export class CommuneImportDto {
  /** With the columns code, name, type, province_code, in any order. */
  @IsString()
  @MaxLength(LONGEST_CSV)
  csv!: string;

  /** From when on the list holds. */
  @IsDateOnly()
  effectiveDate!: string;

  /** Needed where the list changes a commune that is there. */
  @MayBeAbsent()
  @NestedDto(() => LegalBasisDto)
  legalBasis?: LegalBasisDto;

  /** Checks everything and writes nothing. */
  @IsBoolean()
  dryRun!: boolean;
}

export class CommuneChangeDto {
  /** In the list, from 1. */
  @IsInt()
  line!: number;

  @IsString()
  code!: string;

  @IsUUID()
  unitId!: string;

  @IsIn(['established', 'renamed', 'moved'])
  change!: 'established' | 'renamed' | 'moved';
}

/** What an import did, or would do. */
export class ImportedCommunesDto {
  @IsBoolean()
  dryRun!: boolean;

  @IsInt()
  established!: number;

  @IsInt()
  renamed!: number;

  @IsInt()
  moved!: number;

  /** Communes that are as the list says. */
  @IsInt()
  unchanged!: number;

  /** The first 200 of the changes, in the order of the list. */
  @NestedDtos(() => CommuneChangeDto)
  changes!: CommuneChangeDto[];
}
