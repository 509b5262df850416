import { IsIn } from 'class-validator';
import { Classified } from '../classified.js';
import { IsDecimalText } from '../rules/is-decimal-text.js';

/** What a reported number claims. A term without a number is not one: see FigurePayload. */
export const NUMBER_BOUNDS = ['exact', 'at-least', 'at-most', 'about'] as const;

/** An exact decimal and how certain it is. */
export class NumberPayload {
  @Classified('internal')
  @IsDecimalText({ integerDigits: 30, fractionDigits: 20 })
  amount!: string;

  @Classified('internal')
  @IsIn(NUMBER_BOUNDS)
  bound!: (typeof NUMBER_BOUNDS)[number];
}
