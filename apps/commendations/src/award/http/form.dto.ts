import { IsDateOnly } from '@toandan/contracts';
import { LineText, MayBeAbsent, NestedDto, NestedDtos } from '@toandan/platform-http';
import { IsArray, IsBoolean, IsIn } from 'class-validator';

export class FormNamesDto {
  @LineText(100)
  vi!: string;

  @LineText(100)
  en!: string;
}

export class AmendmentDto {
  @LineText(60)
  number!: string;

  @IsDateOnly()
  from!: string;

  /** False where one secondary source is all that was read. */
  @IsBoolean()
  confirmed!: boolean;
}

/** A law that a form rests upon, from a day until the day before another. */
export class FormLawDto {
  @LineText(60)
  law!: string;

  @LineText(200)
  name!: string;

  @MayBeAbsent()
  @LineText(60)
  article?: string;

  @MayBeAbsent()
  @IsDateOnly()
  from?: string;

  @MayBeAbsent()
  @IsDateOnly()
  until?: string;

  @NestedDtos(() => AmendmentDto)
  amendedBy!: AmendmentDto[];
}

export class FormDto {
  @NestedDto(() => FormNamesDto)
  names!: FormNamesDto;

  @IsArray()
  @IsIn(['collective', 'individual', 'household'], { each: true })
  subjects!: string[];

  @LineText(300)
  conferredBy!: string;

  @NestedDtos(() => FormLawDto)
  legalBases!: FormLawDto[];

  /** What no source that was read confirms. */
  @MayBeAbsent()
  @LineText(300)
  unconfirmed?: string;
}
