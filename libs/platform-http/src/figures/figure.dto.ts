import type { BoundCause, FigureJson, Magnitude, NumberBound, NumberJson } from '@toandan/kernel';
import { ArrayUnique, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { NestedDto } from '../validation/nested-dto.js';

const BOUNDS: readonly NumberBound[] = ['exact', 'at-least', 'at-most', 'about'];
const CAUSES: readonly BoundCause[] = ['at-least', 'at-most', 'about', 'unquantified'];
const MAGNITUDES: readonly Magnitude[] = [
  'tens',
  'hundreds',
  'thousands',
  'ten-thousands',
  'hundred-thousands',
  'millions',
];
const KINDS: readonly FigureJson['kind'][] = [
  'value',
  'unquantified',
  'ratio',
  'percentage',
  'missing',
  'not-applicable',
];

/** The kernel's NumberJson: form only; what the decimal may be is the kernel's to say. */
export class NumberDto implements NumberJson {
  /** An exact decimal as text: "12.50". */
  @IsString()
  @MaxLength(64)
  amount!: string;

  @IsIn(BOUNDS)
  bound!: NumberBound;

  /** In answers only: all that was said of a total's terms. */
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(CAUSES, { each: true })
  causes?: BoundCause[];
}

/** The kernel's FigureJson: form only; which parts fit its kind is the kernel's to say. */
export class FigureDto implements FigureJson {
  @IsIn(KINDS)
  kind!: FigureJson['kind'];

  @IsOptional()
  @NestedDto(() => NumberDto)
  value?: NumberDto;

  @IsOptional()
  @IsIn(MAGNITUDES)
  magnitude?: Magnitude;

  @IsOptional()
  @NestedDto(() => NumberDto)
  numerator?: NumberDto;

  @IsOptional()
  @NestedDto(() => NumberDto)
  denominator?: NumberDto;

  @IsOptional()
  @NestedDto(() => NumberDto)
  percent?: NumberDto;
}
