import { IsDateOnly } from '@toandan/contracts';
import { LineText, MayBeAbsent } from '@toandan/platform-http';
import { IsInt, IsUUID, Min } from 'class-validator';

/** Names without the word for the kind: 'Thái Nguyên', not 'Tỉnh Thái Nguyên'. */
export class NamesDto {
  @LineText(120)
  vi!: string;

  @MayBeAbsent()
  @LineText(120)
  en?: string;
}

/** The document by which something became law. */
export class LegalBasisDto {
  /** As printed: '202/2025/QH15'. */
  @LineText(60)
  documentNumber!: string;

  @IsDateOnly()
  documentDate!: string;

  /** In Vietnamese: 'Quốc hội'. */
  @LineText(200)
  issuer!: string;

  @MayBeAbsent()
  @LineText(100)
  article?: string;
}

/** A unit and its version: in a body, as the caller last saw it. */
export class UnitVersionDto {
  @IsUUID()
  unitId!: string;

  @IsInt()
  @Min(1)
  version!: number;
}
