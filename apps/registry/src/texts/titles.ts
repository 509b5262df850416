import type { Catalogue } from '@toandan/platform-http';

/** The same words for a field that broke a rule: they name no unit, since a row of a list has none yet. */
export function titlesOf(problems: Catalogue['problems']): Catalogue['fields'] {
  return Object.fromEntries(Object.entries(problems).map(([code, { title }]) => [code, `${title}.`]));
}
