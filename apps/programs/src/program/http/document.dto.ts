import type { ApproximateDate } from '@toandan/kernel';
import {
  ApproximateDateText,
  LineText,
  MayBeAbsent,
  NestedDtos,
  PageQuery,
  WholeNumberText,
} from '@toandan/platform-http';
import { ArrayMaxSize, IsBoolean, IsIn, IsInt, IsUUID } from 'class-validator';

export class DocumentPath {
  @IsUUID()
  documentId!: string;
}

export class VariantDto {
  @LineText(100)
  printed!: string;

  @MayBeAbsent()
  @LineText(100)
  where?: string;
}

/** What is known of a document; a number or a date that was not published is absent. */
export class DocumentFactsDto {
  @MayBeAbsent()
  @LineText(60)
  number?: string;

  @MayBeAbsent()
  @ApproximateDateText()
  date?: ApproximateDate;

  @LineText(100)
  type!: string;

  @LineText(300)
  issuer!: string;

  @MayBeAbsent()
  @LineText(500)
  title?: string;

  @MayBeAbsent()
  @NestedDtos(() => VariantDto)
  @ArrayMaxSize(20)
  variants: VariantDto[] = [];

  @MayBeAbsent()
  @LineText(500)
  note?: string;
}

export class RecordDocumentDto extends DocumentFactsDto {
  /** The unit for whose territory it speaks. */
  @IsUUID()
  unitId!: string;

  @MayBeAbsent()
  @IsBoolean()
  exercise: boolean = false;
}

export class DocumentDto extends RecordDocumentDto {
  @IsUUID()
  id!: string;

  @IsInt()
  version!: number;
}

/** Without `exercise` real ones alone are listed, with `true` exercises alone: the two are never mixed. */
export class ListQuery extends PageQuery {
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

export class DocumentsQuery extends ListQuery {
  /** However it is printed. */
  @MayBeAbsent()
  @LineText(100)
  number?: string;
}
