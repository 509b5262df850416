import type { ApproximateDate, CalendarDate } from '@toandan/kernel';
import { IsDateOnly } from '@toandan/contracts';
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
import { REVOCATION_GROUNDS, type RevocationGround } from '../domain/award.js';
import { FORM_NAMES } from '../domain/award-forms.js';

export class AwardPath {
  @IsUUID()
  awardId!: string;
}

/** How many were commended; absent is not zero, it was not published. */
function Count(): PropertyDecorator {
  const rules = [MayBeAbsent(), IsInt(), Min(0), Max(1_000_000)];
  return (prototype, field) => {
    for (const rule of rules) rule(prototype, field);
  };
}

class CountsDto {
  @Count()
  collectives?: number;

  @Count()
  individuals?: number;

  @Count()
  models?: number;
}

/** What of the award one form makes up. */
export class FormShareDto extends CountsDto {
  @LineText(100)
  @IsIn(FORM_NAMES)
  form!: string;
}

export class ConferAwardDto extends CountsDto {
  /** The province or commune whose people were commended. */
  @IsUUID()
  unitId!: string;

  /** In Vietnamese, as GET /forms lists them. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ArrayUnique()
  @LineText(100, { each: true })
  @IsIn(FORM_NAMES, { each: true })
  forms!: string[];

  @MayBeAbsent()
  @IsBoolean()
  exercise: boolean = false;

  /** As printed; several bodies in one text. */
  @LineText(300)
  conferredBy!: string;

  @MayBeAbsent()
  @ApproximateDateText()
  conferred?: ApproximateDate;

  @MayBeAbsent()
  @LineText(60)
  decisionNumber?: string;

  @LineText(500)
  reason!: string;

  @MayBeAbsent()
  @NestedDtos(() => FormShareDto)
  @ArrayMaxSize(10)
  split: FormShareDto[] = [];

  /** Where it was published. */
  @MayBeAbsent()
  @LineText(300)
  source?: string;

  @MayBeAbsent()
  @LineText(500)
  note?: string;
}

export class RevokeAwardDto {
  @IsDateOnly()
  revokedOn!: CalendarDate;

  @IsIn(REVOCATION_GROUNDS)
  ground!: RevocationGround;

  @LineText(500)
  reason!: string;
}

/** The law of the day of conferral, by which a form was given. */
export class LegalBasisDto {
  @IsIn(FORM_NAMES)
  form!: string;

  /** The law's number, as printed. */
  @LineText(60)
  law!: string;

  @MayBeAbsent()
  @LineText(60)
  article?: string;
}

export class AwardDto extends ConferAwardDto {
  @IsUUID()
  id!: string;

  @IsInt()
  version!: number;

  @IsIn(['conferred', 'revoked'])
  state!: string;

  /** None for a form where the date leaves it open. */
  @NestedDtos(() => LegalBasisDto)
  legalBases!: LegalBasisDto[];

  @MayBeAbsent()
  @NestedDto(() => RevokeAwardDto)
  revocation?: RevokeAwardDto;
}

/** Without `exercise` real ones alone are listed, with `true` exercises alone: the two are never mixed. */
export class AwardsQuery extends PageQuery {
  @MayBeAbsent()
  @IsUUID()
  unit?: string;

  @MayBeAbsent()
  @WholeNumberText(1900, 2200)
  year?: number;

  @MayBeAbsent()
  @IsIn(['true', 'false'])
  exercise: 'true' | 'false' = 'false';
}
