import { IsOptional, IsString, MaxLength } from 'class-validator';
import { WholeNumberText } from '../validation/whole-number-text.js';

const MOST = 200;
const USUAL = 50;

/** The query of every list; a list with filters extends it. */
export class PageQuery {
  @IsOptional()
  @WholeNumberText(1, MOST)
  limit: number = USUAL;

  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  cursor?: string;
}
