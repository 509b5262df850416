import { ValidateIf } from 'class-validator';

/**
 * The field may be left out. Unlike IsOptional of class-validator it lets no null through: what is not known is absent,
 * and a handler whose types say "text or absent" must not meet a third thing.
 */
export function MayBeAbsent(): PropertyDecorator {
  return ValidateIf((_dto, value) => value !== undefined);
}
