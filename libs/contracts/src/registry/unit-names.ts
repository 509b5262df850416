import { IsOptional } from 'class-validator';
import { Classified } from '../classified.js';
import { IsPlainText } from '../rules/is-plain-text.js';

/** A unit's name without the word for its kind: 'Thái Nguyên', not 'Tỉnh Thái Nguyên'. */
export class UnitNames {
  @Classified('public')
  @IsPlainText(120)
  vi!: string;

  @Classified('public')
  @IsOptional()
  @IsPlainText(120)
  en?: string;
}
