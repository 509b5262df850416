import { escapeLiteral } from 'pg';
import { runAs } from './bare-pool.js';
import { PRODUCER, written, type BenchContracts, type WrittenEvent } from './bench-contracts.js';
import type { BenchUrls } from './bench-database.js';

export interface LogFill {
  readonly contracts: BenchContracts;
  readonly events: number;
  readonly payloadBytes: number;
}

/** As many keys as would be busy at once. */
const KEYS = 1_000;
/** Events of one transaction: a log made by one transaction alone would be easier to read than one made by many. */
const PER_TRANSACTION = 500;

/** Fills a log with events that are right in every part, many at a time; their text is that of one event of ours. */
export async function fillLog(urls: BenchUrls, fill: LogFill): Promise<void> {
  const { contracts, events, payloadBytes } = fill;
  const sample = written(contracts.contracts, contracts.make('account-000', 0, payloadBytes));
  await runAs(urls.producer, PRODUCER, fillSql(sample, events));
}

/** Removes what a reader of the log might profit from, or be slowed down by, at a time that nobody chose. */
export async function withoutAutovacuum(urls: BenchUrls): Promise<void> {
  await runAs(urls.producer, PRODUCER, 'ALTER TABLE outbox_default SET (autovacuum_enabled = false)');
}

function fillSql(sample: WrittenEvent, events: number): string {
  const headers = JSON.stringify(sample.headers);
  const correlation = sample.headers.ce_correlationid!;
  // The key stands in the headers and in the payload, the position in the payload only.
  const key = `'account-' || lpad((n % ${KEYS})::text, 3, '0')`;
  return `
    DO $fill$
    DECLARE
      first integer := 0;
    BEGIN
      WHILE first < ${events} LOOP
        INSERT INTO outbox (topic, slice, event_key, headers, payload)
        SELECT ${escapeLiteral(sample.topic)}, (n % ${KEYS}) % 16, ${key},
               replace(replace(replace(${escapeLiteral(headers)}, ${escapeLiteral(sample.id)}, uuidv7()::text),
                       ${escapeLiteral(correlation)}, uuidv7()::text), '${sample.key}', ${key})::json,
               replace(replace(${escapeLiteral(sample.payload)}, '${sample.key}', ${key}),
                       '"nth":0', '"nth":' || n)::json
          FROM generate_series(first, least(first + ${PER_TRANSACTION}, ${events}) - 1) AS n;
        COMMIT;
        first := first + ${PER_TRANSACTION};
      END LOOP;
    END $fill$`;
}
