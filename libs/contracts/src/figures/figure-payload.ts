import { IsIn, IsOptional } from 'class-validator';
import { Classified } from '../classified.js';
import { Nested } from '../nested.js';
import { NumberPayload } from './number-payload.js';

/** What stands in a cell of a report. A cell that is not filled in is not in the event. */
export const FIGURE_KINDS = ['value', 'unquantified', 'ratio', 'percentage', 'not-applicable'] as const;

export const FIGURE_MAGNITUDES = [
  'tens',
  'hundreds',
  'thousands',
  'ten-thousands',
  'hundred-thousands',
  'millions',
] as const;

/**
 * A figure in the one form in which it travels; the kernel's `figureFromJson` reads it. Which fields are there follows
 * from `kind`: value: `value` · unquantified: `magnitude` · ratio: both parts · percentage: `percent`, and the
 * numerator where it was published without the whole.
 */
export class FigurePayload {
  @Classified('internal')
  @IsIn(FIGURE_KINDS)
  kind!: (typeof FIGURE_KINDS)[number];

  @Classified('internal')
  @IsOptional()
  @Nested(() => NumberPayload)
  value?: NumberPayload;

  @Classified('internal')
  @IsOptional()
  @IsIn(FIGURE_MAGNITUDES)
  magnitude?: (typeof FIGURE_MAGNITUDES)[number];

  @Classified('internal')
  @IsOptional()
  @Nested(() => NumberPayload)
  numerator?: NumberPayload;

  @Classified('internal')
  @IsOptional()
  @Nested(() => NumberPayload)
  denominator?: NumberPayload;

  @Classified('internal')
  @IsOptional()
  @Nested(() => NumberPayload)
  percent?: NumberPayload;
}
