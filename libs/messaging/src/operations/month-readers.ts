import type { Database, Tx } from '@toandan/persistence';
import { isAfter, type Cursor } from '../log/cursor.js';
import type { Month } from './log-months.js';
import { RefusedError } from './refused.js';
import { quoted, serviceSchemas } from './service-schemas.js';

export interface ArchiveOptions {
  /** Also where the log has no reader at all, whose place could say that its events were read. */
  force?: boolean;
}

/** A group or a relay that has lanes on a log, and the one that is furthest behind. */
interface Reader {
  name: string;
  at: Cursor;
}

/**
 * A month stays as long as its last event lies beyond any lane of any reader. That a lane may have no event
 * there does not count: a running member's lanes move past other lanes' events by themselves.
 * @throws RefusedError held-back, no-reader
 */
export async function refuseUnreadMonth(
  asked: Database | Tx,
  service: string,
  month: Month,
  last: Cursor | undefined,
  options: ArchiveOptions,
): Promise<void> {
  if (last === undefined) return;
  const readers = await readersOf(asked, service);
  if (readers.length === 0 && options.force !== true) {
    throw new RefusedError(
      'no-reader',
      `Nobody has read the log of ${service} yet: archiving it would lose its events`,
      { service },
    );
  }
  const behind = readers.filter((reader) => isAfter(last, reader.at)).map((reader) => reader.name);
  if (behind.length === 0) return;
  throw new RefusedError(
    'held-back',
    `${month.name} of ${service} has events that ${behind.join(', ')} still has to read: let it catch up, or archive only what is older`,
    { service, partition: month.name, readers: behind.join(', ') },
  );
}

async function readersOf(asked: Database | Tx, service: string): Promise<Reader[]> {
  const readers: Reader[] = [];
  for (const schema of await serviceSchemas(asked)) {
    const rows = await asked.query<{ name: string; xid: string; position: string }>(
      `SELECT DISTINCT ON (consumer_group)
              consumer_group AS name, at_xid::text AS xid, at_position::text AS position
         FROM ${quoted(schema)}.consumer_lane WHERE log = $1
        ORDER BY consumer_group, consumer_lane.at_xid, consumer_lane.at_position`,
      [service],
    );
    readers.push(
      ...rows.map(({ name, xid, position }) => ({
        name,
        at: { xid: Number(xid), position: Number(position) },
      })),
    );
  }
  return readers;
}
