import type { FormDefinedV1, IndicatorDefinedV1 } from '@toandan/contracts';
import { currentTrace, type ReceivedEvent } from '@toandan/messaging';
import type { Tx } from '@toandan/persistence';
import { arrive } from './arrivals.js';

const SAVE_INDICATORS = `
  INSERT INTO indicator_version (code, revision, known_at, definition)
  SELECT * FROM unnest($1::text[], $2::integer[], $3::timestamptz[], $4::json[]) ON CONFLICT DO NOTHING`;

const SAVE_FORM = `
  INSERT INTO form_version (code, revision, known_at, level, indicators, exercise)
  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`;

/** A form also concerns the indicators that it no longer asks. */
const MARK = `
  INSERT INTO dirty_measure (indicator, applied_at, traceparent)
  SELECT DISTINCT indicator, $2::timestamptz, $3
    FROM (SELECT unnest(indicators) AS indicator FROM form_version WHERE code = $1) AS asked`;

export async function saveIndicators(
  tx: Tx,
  events: readonly ReceivedEvent<IndicatorDefinedV1>[],
): Promise<void> {
  const arrivals = await arrive(
    tx,
    events.map(({ id }) => id),
  );
  const knownAt = events.map(({ id }) => arrivals.get(id)!);
  const codes = events.map(({ payload }) => payload.code);
  await tx.execute(SAVE_INDICATORS, [
    codes,
    events.map(({ payload }) => payload.revision),
    knownAt,
    events.map(({ payload }) => JSON.stringify(payload)),
  ]);
  await tx.execute(
    `INSERT INTO dirty_measure (indicator, applied_at, traceparent)
     SELECT t.*, $3 FROM unnest($1::text[], $2::timestamptz[]) AS t`,
    [codes, knownAt, currentTrace().traceparent ?? null],
  );
}

export async function saveForms(tx: Tx, events: readonly ReceivedEvent<FormDefinedV1>[]): Promise<void> {
  const arrivals = await arrive(
    tx,
    events.map(({ id }) => id),
  );
  for (const { id, payload } of events) {
    const { code, revision, level, indicators, exercise } = payload;
    const knownAt = arrivals.get(id)!;
    await tx.execute(SAVE_FORM, [code, revision, knownAt, level, indicators, exercise]);
    await tx.execute(MARK, [code, knownAt, currentTrace().traceparent ?? null]);
  }
}
