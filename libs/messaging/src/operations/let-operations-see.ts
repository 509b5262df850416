import type { Database } from '@toandan/persistence';
import { WORK_VIEW } from './waiting-work.js';

/** The service through which operators see and settle what is under way; its role is granted a little in every schema. */
export const OPERATIONS = 'operations';

/**
 * Grants the role of the operations service what it needs in one schema: where groups stand, how old unread events are
 * (never what they say), letters whole, and to change what becomes of a letter. Run by the schema's own role after its
 * migrations; a second time changes nothing.
 */
export async function letOperationsSee(owner: Database, role: string): Promise<void> {
  const grants = [
    `USAGE ON SCHEMA "${owner.schema}"`,
    'SELECT ON consumer_group, consumer_member, consumer_lane, dead_letter',
    'SELECT (position, xid, recorded_at, topic, slice) ON outbox',
    'UPDATE (state, error, changed_at) ON dead_letter',
  ];
  for (const grant of grants) await owner.query(`GRANT ${grant} TO "${role}"`);
  const [view] = await owner.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [
    WORK_VIEW,
  ]);
  if (view!.there) await owner.query(`GRANT SELECT ON ${WORK_VIEW} TO "${role}"`);
}
