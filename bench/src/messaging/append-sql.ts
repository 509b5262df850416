/**
 * What the outbox sends, word for word (append-sql.int.spec.ts sees to that): the reference has to write the
 * same rows under the same guard.
 */
export const APPEND_ONE = `
  INSERT INTO outbox (topic, slice, event_key, headers, payload)
  SELECT e.topic, e.slice, e.event_key, e.headers, e.payload
    FROM unnest($1::text[], $2::smallint[], $3::text[], $4::json[], $5::json[])
         WITH ORDINALITY AS e (topic, slice, event_key, headers, payload, nth)
   WHERE pg_current_xact_id() >= coalesce(
           (SELECT max(o.xid) FROM outbox o WHERE o.event_key = e.event_key AND o.recorded_at > $6), '0')
   ORDER BY e.nth`;

/** The same and the state change in one statement; without the change no event. */
export const APPEND_WITH_CHANGE = `
  WITH changed AS (
    UPDATE account SET version = version + 1, balance = balance + $9 WHERE id = $7 AND version = $8 RETURNING 1)
  INSERT INTO outbox (topic, slice, event_key, headers, payload)
  SELECT e.topic, e.slice, e.event_key, e.headers, e.payload
    FROM unnest($1::text[], $2::smallint[], $3::text[], $4::json[], $5::json[])
         WITH ORDINALITY AS e (topic, slice, event_key, headers, payload, nth)
   WHERE EXISTS (SELECT FROM changed)
     AND pg_current_xact_id() >= coalesce(
           (SELECT max(o.xid) FROM outbox o WHERE o.event_key = e.event_key AND o.recorded_at > $6), '0')
   ORDER BY e.nth`;
