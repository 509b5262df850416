import type { Tx } from '@toandan/persistence';
import type { ToldFacts } from '../consumer/facts-of.js';

interface ToldEvent {
  readonly eventId: string;
  readonly facts: ToldFacts;
}

/**
 * One writer at a time: whoever holds the row is the only one, so a later change has a later instant, and whatever was
 * known at an instant can be asked for again. Milliseconds, since the instants of programs have no finer ones.
 */
const NEXT_STATE = `
  UPDATE unit_copy_state
     SET version = version + 1,
         recorded_at = greatest(date_trunc('milliseconds', clock_timestamp()), recorded_at + interval '1 millisecond')
  RETURNING version::text AS version, recorded_at::text AS recorded_at`;

/** An event that comes again after a rewind was known before. */
const SAVE_KNOWN = `
  INSERT INTO unit_copy_known (event_id, recorded_at)
  SELECT e, $2::timestamptz FROM unnest($1::uuid[]) AS e
  ON CONFLICT DO NOTHING`;

const SAVE: Readonly<Record<keyof ToldFacts, string>> = {
  establishments: `
    INSERT INTO unit_copy_establishment (unit_id, level, day, event_id)
    SELECT "unitId", level, day, "eventId"
      FROM json_to_recordset($1) AS f ("unitId" uuid, level text, day date, "eventId" uuid)
    ON CONFLICT DO NOTHING`,
  namings: `
    INSERT INTO unit_copy_naming (unit_id, day, kind, vi, en, code, event_id, version, nth)
    SELECT "unitId", day, kind, vi, en, code, "eventId", $2::bigint, nth
      FROM json_to_recordset($1) AS f
           ("unitId" uuid, day date, kind text, vi text, en text, code text, "eventId" uuid, nth integer)
    ON CONFLICT DO NOTHING`,
  parents: `
    INSERT INTO unit_copy_parent (unit_id, parent_id, day, event_id, version, nth)
    SELECT "unitId", "parentId", day, "eventId", $2::bigint, nth
      FROM json_to_recordset($1) AS f ("unitId" uuid, "parentId" uuid, day date, "eventId" uuid, nth integer)
    ON CONFLICT DO NOTHING`,
  edges: `
    INSERT INTO unit_copy_edge (from_unit, to_unit, day, share, estimated, event_id)
    SELECT "from", "to", day, share, estimated, "eventId"
      FROM json_to_recordset($1) AS f
           ("from" uuid, "to" uuid, day date, share numeric, estimated boolean, "eventId" uuid)
    ON CONFLICT DO NOTHING`,
};

/** Writes what events told, in the order in which they came. What is there already stays. */
export async function saveFacts(tx: Tx, events: readonly ToldEvent[]): Promise<void> {
  const [state] = await tx.query<{ version: string; recorded_at: string }>(NEXT_STATE);
  await tx.execute(SAVE_KNOWN, [events.map(({ eventId }) => eventId), state!.recorded_at]);
  for (const kind of Object.keys(SAVE) as (keyof ToldFacts)[]) {
    const facts = events.flatMap(({ eventId, facts: told }, nth) =>
      told[kind].map((fact) => ({ ...fact, eventId, nth })),
    );
    if (facts.length === 0) continue;
    const ordered = kind === 'namings' || kind === 'parents';
    await tx.execute(SAVE[kind], [JSON.stringify(facts), ...(ordered ? [state!.version] : [])]);
  }
}
