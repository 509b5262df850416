import { IsOptional } from 'class-validator';
import { Classified } from '../classified.js';
import { IsDateOnly } from '../rules/is-date-only.js';
import { IsPlainText } from '../rules/is-plain-text.js';

/** The document by which something became law. */
export class LegalBasis {
  /** As printed: '202/2025/QH15'. */
  @Classified('public')
  @IsPlainText(60)
  documentNumber!: string;

  @Classified('public')
  @IsDateOnly()
  documentDate!: string;

  /** The issuing body's name in Vietnamese: 'Quốc hội'. */
  @Classified('public')
  @IsPlainText(200)
  issuer!: string;

  /** Article and clause in Vietnamese: 'Điều 1'. */
  @Classified('public')
  @IsOptional()
  @IsPlainText(100)
  article?: string;
}
