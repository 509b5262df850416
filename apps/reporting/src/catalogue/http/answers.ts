import { versioned, Answer } from '@toandan/platform-http';
import { subjectOf } from '../../account.js';
import type { Defined } from '../domain/catalogue.js';
import type { WithHistory } from './questions.js';

/** A definition as it is answered: flat, with its revision. */
export function shown<Definition extends object>({
  definition,
  revision,
}: Defined<Definition>): Definition & { readonly revision: number } {
  return { ...definition, revision };
}

export function shownWithHistory<Definition extends object>(found: WithHistory<Definition>): Answer {
  const history = found.history.map(({ by, at, ...past }) => ({ ...shown(past), by: subjectOf(by), at }));
  return versioned({ ...shown(found), history }, found.revision);
}

/** After a PUT: 201 for what was not there before. */
export function defined<Definition extends object>(
  made: Defined<Definition>,
  seen: number | undefined,
): Answer {
  return new Answer(shown(made), { status: seen === undefined ? 201 : 200, version: made.revision });
}
