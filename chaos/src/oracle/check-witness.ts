import type { Database } from '@toandan/persistence';
import { compareSequences } from './compare-sequences.js';
import type { Check } from './finding.js';

/** Every service's log against what the witness was given of it: each event once, those of a key in their order. */
export async function checkWitness(operator: Database, services: readonly string[]): Promise<Check> {
  const logged: Row[] = [];
  for (const service of services) {
    logged.push(
      ...(await operator.query<Row>(
        `SELECT $1 || ' ' || topic || ' ' || event_key AS key, headers->>'ce_type' || ' ' || (headers->>'ce_id') AS what
           FROM "${service}".outbox ORDER BY xid, position`,
        [service],
      )),
    );
  }
  const topics = new Map(logged.map(({ key, what }) => [what, key]));
  const witnessed = await operator.query<Row>(
    `SELECT service || ' ? ' || event_key AS key, type || ' ' || event_id AS what FROM witness.book ORDER BY nth`,
  );
  return compareSequences(
    'events that the witness was given',
    sequences(logged),
    // Only the log knows topics; an event that no log has keeps its question mark.
    sequences(witnessed.map(({ key, what }) => ({ key: topics.get(what) ?? key, what }))),
  );
}

/** Whether anybody committed for a lane that was another's by then. */
export async function checkFence(operator: Database): Promise<Check> {
  const name = 'commits of the witness';
  const [count] = await operator.query<{ compared: number }>(
    'SELECT count(*)::integer AS compared FROM witness.book WHERE epoch IS NOT NULL',
  );
  const unfenced = await operator.query<{ service: string; slice: number; events: number }>(
    'SELECT service, slice, count(*)::integer AS events FROM witness.unfenced GROUP BY service, slice',
  );
  return {
    name,
    compared: count!.compared,
    findings: unfenced.map(({ service, slice, events }) => ({
      kind: 'unexplained',
      check: name,
      what: `${events} events of slice ${slice} of ${service} were committed by a process that had lost the slice`,
    })),
  };
}

interface Row {
  readonly key: string;
  readonly what: string;
}

function sequences(rows: readonly Row[]): ReadonlyMap<string, readonly string[]> {
  const byKey = Map.groupBy(rows, ({ key }) => key);
  return new Map([...byKey].map(([key, own]) => [key, own.map(({ what }) => what)]));
}
