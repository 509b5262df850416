import type { Database } from '@toandan/persistence';
import { GroupError } from '../consumer/group.js';
import { archivedUntil } from './archived-until.js';

/**
 * A group that asks for events which were archived would begin with a gap and never know.
 * @throws GroupError
 */
export async function requireKept(
  logs: Database,
  log: string,
  group: string,
  since: Date | undefined,
): Promise<void> {
  const until = await archivedUntil(logs, log);
  if (until === undefined || (since !== undefined && since >= until)) return;
  const asked = since === undefined ? 'at the beginning' : `at ${since.toISOString()}`;
  throw new GroupError(
    `${group} is to begin ${asked} of the log of ${log}, which was archived up to ${until.toISOString()}: let it begin after that`,
  );
}
