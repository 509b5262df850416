import type { IncomingMessage } from 'node:http';
import { newId } from '@toandan/kernel';

/**
 * A caller's own id, where it has the form of one (UUID or hex): it goes into the log, and whatever else somebody
 * writes there must not.
 */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[0-9a-f-]{16,64}$/i.test(given) ? given : newId();
}
