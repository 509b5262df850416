import { BOUND_CAUSES, MAGNITUDES } from '@toandan/kernel';
import type { BoundCause, FigureJson, Magnitude, NumberBound, NumberJson } from '@toandan/kernel';
import { ArrayUnique, IsArray, IsIn, IsString, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../validation/may-be-absent.js';
import { NestedDto } from '../validation/nested-dto.js';

const BOUNDS: readonly NumberBound[] = ['exact', 'at-least', 'at-most', 'about'];
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
  @MayBeAbsent()
  @IsArray()
  @ArrayUnique()
  @IsIn(BOUND_CAUSES, { each: true })
  causes?: BoundCause[];
}

/** The kernel's FigureJson: form only; which parts fit its kind is the kernel's to say. */
export class FigureDto implements FigureJson {
  @IsIn(KINDS)
  kind!: FigureJson['kind'];

  @MayBeAbsent()
  @NestedDto(() => NumberDto)
  value?: NumberDto;

  @MayBeAbsent()
  @IsIn(MAGNITUDES)
  magnitude?: Magnitude;

  @MayBeAbsent()
  @NestedDto(() => NumberDto)
  numerator?: NumberDto;

  @MayBeAbsent()
  @NestedDto(() => NumberDto)
  denominator?: NumberDto;

  @MayBeAbsent()
  @NestedDto(() => NumberDto)
  percent?: NumberDto;
}
