import type { Stage } from '../world/stage.js';

/** The first instant of a month such as "2020-01", and of the one after it. */
export function monthBounds(month: string): { since: Date; until: Date } {
  const since = new Date(`${month}-01T00:00:00Z`);
  const until = new Date(since);
  until.setUTCMonth(until.getUTCMonth() + 1);
  return { since, until };
}

/** Makes everything in the default partition look as if it had been written in that month, in its own partition. */
export async function moveIntoMonth(stage: Stage, month: string): Promise<string> {
  const { since, until } = monthBounds(month);
  const name = `outbox_${month.replace('-', '_')}`;
  await stage.admin.transaction(async (tx) => {
    await tx.execute(
      `CREATE TABLE sample.${name} PARTITION OF sample.outbox
         FOR VALUES FROM ('${since.toISOString()}') TO ('${until.toISOString()}')`,
    );
    await tx.execute(
      `WITH young AS (DELETE FROM sample.outbox_default RETURNING *)
       INSERT INTO sample.outbox (position, xid, recorded_at, topic, slice, event_key, headers, payload)
       OVERRIDING SYSTEM VALUE
       SELECT position, xid, $1::timestamptz + interval '10 days', topic, slice, event_key, headers, payload
         FROM young ORDER BY xid, position`,
      [since],
    );
  });
  return name;
}
