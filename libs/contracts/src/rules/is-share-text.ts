import { ValidateBy } from 'class-validator';

export const IS_SHARE_TEXT = 'isShareText';

/** More than 0, at most 1, up to six digits after the point. */
export const SHARE_PATTERN = /^(1(\.0{1,6})?|0\.(?!0+$)\d{1,6})$/;

/** The field is a share of a whole as exact decimal text: more than 0, at most 1 ("1", "0.4637"). */
export function IsShareText(): PropertyDecorator {
  return ValidateBy({
    name: IS_SHARE_TEXT,
    validator: {
      validate: (value) => typeof value === 'string' && SHARE_PATTERN.test(value),
      defaultMessage: () => '$property must be a share above 0 and up to 1 as decimal text',
    },
  });
}
