import { applyDecorators } from '@nestjs/common';
import { Transform, type TransformFnParams } from 'class-transformer';
import { IsUUID } from 'class-validator';

/** An id that somebody sends. In lower case, as ours are kept: as texts the two spellings of one id are not equal. */
export function IdText(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: TransformFnParams): unknown =>
      typeof value === 'string' ? value.toLowerCase() : value,
    ),
    IsUUID(),
  );
}
