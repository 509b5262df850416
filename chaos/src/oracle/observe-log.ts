import type { Database } from '@toandan/persistence';

/** The types of a topic's events, key by key, in the order of the log. */
export async function observeLog(
  operator: Database,
  service: string,
  topic: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await operator.query<{ key: string; type: string }>(
    `SELECT event_key AS key, headers->>'ce_type' AS type FROM "${service}".outbox
      WHERE topic = $1 ORDER BY xid, position`,
    [topic],
  );
  const byKey = Map.groupBy(rows, ({ key }) => key);
  return new Map([...byKey].map(([key, own]) => [key, own.map(({ type }) => type)]));
}
