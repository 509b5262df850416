import { allEventClasses, ContractRegistry, createEvent, ReportApprovedV1 } from '@toandan/contracts';
import { newId } from '@toandan/kernel';
import { sliceOf } from '@toandan/messaging';
import type pg from 'pg';
import { written } from '../../world/bench-contracts.js';
import type { BareReport } from '../reference/bare-reports.js';

const CONTRACTS = ContractRegistry.of(allEventClasses);

/** As the reporting service logs them: all in one statement, so that a whole backlog is there at once. */
const LOG_ALL = `
  INSERT INTO reporting.outbox (topic, slice, event_key, headers, payload)
  SELECT * FROM unnest($1::text[], $2::smallint[], $3::text[], $4::json[], $5::json[])`;

/** Logs that these reports were approved, without a report in the reporting service. */
export async function logApproved(database: pg.Pool, reports: readonly BareReport[]): Promise<void> {
  const events = reports.map(({ unitId, form, period, figures }) =>
    written(
      CONTRACTS,
      createEvent(ReportApprovedV1, {
        reportId: newId(),
        revision: 1,
        version: 3,
        form,
        unitId,
        period: { ...period },
        exercise: true,
        figures: figures as ReportApprovedV1['figures'],
      }),
      'reporting',
    ),
  );
  await database.query(LOG_ALL, [
    events.map(({ topic }) => topic),
    events.map(({ key }) => sliceOf(key)),
    events.map(({ key }) => key),
    events.map(({ headers }) => JSON.stringify(headers)),
    events.map(({ payload }) => payload),
  ]);
}
