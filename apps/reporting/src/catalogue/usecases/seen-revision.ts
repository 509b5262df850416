import { DomainError } from '@toandan/kernel';
import type { Defined } from '../domain/catalogue.js';

/**
 * Whether the caller has seen what it is about to replace: the revision it read, or none where nothing was there.
 * @throws DomainError version-conflict, or if-match-missing where there is a definition and none was named
 */
export function checkSeen(before: Defined<unknown> | undefined, seen: number | undefined): void {
  if (before?.revision === seen) return;
  throw new DomainError(seen === undefined ? 'if-match-missing' : 'version-conflict');
}
