import { type BoundCause } from '../quantity/bound.js';
import { isNumbered, type Quantity } from '../quantity/quantity.js';
import { type Locale } from './locale.js';

const NOTES: Record<Locale, { readonly unquantified: string; readonly bothBounds: string }> = {
  vi: {
    unquantified: 'có số liệu không nêu con số',
    bothBounds: 'gồm cả số nêu mức tối thiểu và số nêu mức tối đa',
  },
  en: {
    unquantified: 'some terms were reported without a number',
    bothBounds: 'some terms are lower bounds and some are upper bounds',
  },
};

/** What a total's number alone does not say of how it came to its bound; empty for a figure as published. */
export function boundNotes(quantity: Quantity, locale: Locale): readonly string[] {
  if (!isNumbered(quantity)) return [];
  const has = (cause: BoundCause): boolean => quantity.causes.includes(cause);
  const notes = NOTES[locale];
  return [
    ...(has('at-most') && (has('at-least') || has('unquantified')) ? [notes.bothBounds] : []),
    ...(has('unquantified') ? [notes.unquantified] : []),
  ];
}
