import { Classified } from '../classified.js';
import { IsPlainText } from '../rules/is-plain-text.js';

/** A name in both languages. */
export class BothNames {
  @Classified('public')
  @IsPlainText(300)
  vi!: string;

  @Classified('public')
  @IsPlainText(300)
  en!: string;
}
