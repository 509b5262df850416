/** How a rule of class-validator is called by us, and what its arguments are called in our texts. */
export interface FieldCode {
  readonly code: string;
  readonly params?: readonly string[];
}

/** Our own names, so that an API does not change when its validator does. In the order in which they are told. */
export const FIELD_CODES: Readonly<Record<string, FieldCode>> = {
  whitelistValidation: { code: 'unknown-field' },
  isDefined: { code: 'required' },
  nestedValidation: { code: 'not-an-object' },
  isObject: { code: 'not-an-object' },
  isArray: { code: 'not-a-list' },
  isString: { code: 'not-text' },
  isNumber: { code: 'not-a-number' },
  isInt: { code: 'not-whole' },
  isBoolean: { code: 'not-a-boolean' },
  isDateOnly: { code: 'not-a-date' },
  isApproximateDate: { code: 'not-an-approximate-date' },
  isDateString: { code: 'not-an-instant' },
  isIso8601: { code: 'not-an-instant' },
  isInstantText: { code: 'not-an-instant' },
  isDecimal: { code: 'not-a-decimal' },
  isDecimalText: { code: 'not-a-decimal' },
  isShareText: { code: 'not-a-decimal' },
  isUuid: { code: 'not-a-uuid' },
  isEmail: { code: 'not-an-email' },
  isUrl: { code: 'not-a-url' },
  isEnum: { code: 'not-a-choice', params: ['', 'choices'] },
  isIn: { code: 'not-a-choice', params: ['choices'] },
  isNotEmpty: { code: 'empty' },
  arrayNotEmpty: { code: 'empty' },
  isPlainText: { code: 'not-plain-text' },
  isLength: { code: 'wrong-length', params: ['from', 'to'] },
  minLength: { code: 'too-short', params: ['limit'] },
  maxLength: { code: 'too-long', params: ['limit'] },
  min: { code: 'too-small', params: ['limit'] },
  max: { code: 'too-large', params: ['limit'] },
  isPositive: { code: 'not-positive' },
  arrayMinSize: { code: 'too-few', params: ['limit'] },
  arrayMaxSize: { code: 'too-many', params: ['limit'] },
  arrayUnique: { code: 'not-unique' },
  matches: { code: 'wrong-form' },
};
