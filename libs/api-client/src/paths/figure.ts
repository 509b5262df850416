import type { BoundCause, FigureJson, Magnitude, NumberBound } from '@toandan/kernel';

export interface NumberAnswer {
  /** A decimal as text. */
  amount: string;
  bound: NumberBound;
  causes?: BoundCause[];
}

/** The kernel's FigureJson, as the answers' types have it. */
export interface FigureAnswer {
  kind: FigureJson['kind'];
  value?: NumberAnswer;
  magnitude?: Magnitude;
  numerator?: NumberAnswer;
  denominator?: NumberAnswer;
  percent?: NumberAnswer;
}
