import { ContractViolation } from '@toandan/contracts';
import { isTransientDatabaseError, sqlState } from '@toandan/persistence';
import type { ConsumerGroup } from './group.js';

export type FailureKind = 'fenced' | 'transient' | 'poison' | 'unknown';

/** Another member owns this lane now: nothing of this transaction may stand. */
export class FencedError extends Error {
  override readonly name = 'FencedError';

  constructor(group: string, lanes: readonly string[]) {
    super(`${group} no longer owns ${lanes.join(', ')}`);
  }
}

/** What a failure means, by declaration: the group's own classes first, then what everyone shares. */
export function classify(error: unknown, group: ConsumerGroup): FailureKind {
  if (error instanceof FencedError) return 'fenced';
  const isOneOf = (classes: readonly (abstract new (...args: never[]) => Error)[]): boolean =>
    classes.some((known) => error instanceof known);
  if (isOneOf(group.failures.poison)) return 'poison';
  if (isOneOf(group.failures.transient)) return 'transient';
  if (error instanceof ContractViolation) return 'poison';
  if (isTransientDatabaseError(error)) return 'transient';
  return 'unknown';
}

/** Longest error text kept with a dead letter. */
const LONGEST = 500;

/** An error in one line for an operator: its class, SQLSTATE and message; never statement parameters. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return 'not an Error';
  const state = sqlState(error);
  const name = state === undefined ? error.name : `${error.name} ${state}`;
  return `${name}: ${error.message}`.replaceAll(/\s+/g, ' ').slice(0, LONGEST);
}
