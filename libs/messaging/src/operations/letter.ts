import type { DeadLetterState } from '../consumer/dead-letters.js';

export const DEAD_LETTER_STATES: readonly DeadLetterState[] = [
  'dead',
  'parked',
  'queued',
  'replayed',
  'discarded',
  'superseded',
];

/** A dead letter without its content. */
export interface Letter {
  /** Unique within its service. */
  readonly id: string;
  readonly service: string;
  readonly group: string;
  readonly state: DeadLetterState;
  readonly topic: string;
  readonly key: string;
  readonly eventId: string;
  readonly type: string | undefined;
  readonly version: string | undefined;
  /** A violation's code, or `poison`, `unknown`, `parked`. */
  readonly reason: string;
  readonly error: string;
  readonly attempts: number;
  readonly run: number;
  readonly log: string;
  readonly lane: number;
  readonly failedAt: Date;
  readonly changedAt: Date;
}

export interface LetterRow {
  id: string;
  consumer_group: string;
  state: DeadLetterState;
  topic: string;
  event_key: string;
  event_id: string;
  type: string | null;
  version: string | null;
  reason: string;
  error: string;
  attempts: number;
  run: number;
  log: string;
  lane: number;
  failed_at: Date;
  changed_at: Date;
}

export const LETTER_COLUMNS = `id::text AS id, consumer_group, state, topic, event_key, event_id,
  headers->>'ce_type' AS type, headers->>'ce_eventversion' AS version, reason, error, attempts, run, log, lane,
  failed_at, changed_at`;

export function toLetter(service: string, row: LetterRow): Letter {
  return {
    id: row.id,
    service,
    group: row.consumer_group,
    state: row.state,
    topic: row.topic,
    key: row.event_key,
    eventId: row.event_id,
    type: row.type ?? undefined,
    version: row.version ?? undefined,
    reason: row.reason,
    error: row.error,
    attempts: row.attempts,
    run: row.run,
    log: row.log,
    lane: row.lane,
    failedAt: row.failed_at,
    changedAt: row.changed_at,
  };
}
