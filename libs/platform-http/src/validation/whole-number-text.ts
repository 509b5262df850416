import { Transform, type TransformFnParams } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

/** A query parameter that holds a whole number from..to. Anything else stays the text it is, and is refused. */
export function WholeNumberText(from: number, to: number): PropertyDecorator {
  const read = ({ value }: TransformFnParams): unknown =>
    typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
  return (prototype, field) => {
    for (const rule of [Transform(read), IsInt(), Min(from), Max(to)]) rule(prototype, field);
  };
}
