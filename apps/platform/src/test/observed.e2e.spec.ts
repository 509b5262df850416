import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { InMemorySpanExporter, SimpleSpanProcessor, type ReadableSpan } from '@opentelemetry/sdk-trace-base';
import { aggregationService } from '@toandan/aggregation/service';
import { commendationsService } from '@toandan/commendations/service';
import { createEvent, UnitEstablishedV1 } from '@toandan/contracts';
import { whyNoKafka } from '@toandan/deploy/local';
import { MessagingTables1795305600000 } from '@toandan/messaging';
import type { ServiceDefinition } from '@toandan/service-host';
import { startTelemetry, type MetricPoint, type Telemetry } from '@toandan/telemetry';
import { ServiceStage, until } from '@toandan/testing/services';
import { complaintsOf } from './observed/complaints.js';
import { emittedOf, RawReader } from './observed/emitted.js';
import { alerts, queries } from './observed/queries.js';

const UNIT = '00000000-0000-4000-8000-000000000001';
const TRACE = 'ab'.repeat(16);
const CONFER = '/api/commendations/v1/awards';

@Module({})
class NothingModule {}

/** Says what it is told to, and has no work of its own; with Kafka its relay runs. */
const registryService: ServiceDefinition = {
  name: 'registry',
  migrations: [MessagingTables1795305600000],
  permissions: {},
  errors: {},
  texts: { vi: { problems: {}, fields: {} }, en: { problems: {}, fields: {} } },
  compose: () => ({ module: NothingModule }),
};

type Transport = 'postgres' | 'kafka';

function shows(transport: Transport): void {
  const spans = new InMemorySpanExporter();
  const raw = new RawReader();
  let telemetry: Telemetry;
  let stage: ServiceStage;

  beforeAll(async () => {
    telemetry = startTelemetry({
      service: 'spec',
      inProcess: true,
      spans: [new SimpleSpanProcessor(spans)],
      readers: [raw],
    });
    stage = await ServiceStage.open([registryService, commendationsService, aggregationService], {
      transport,
      env: { AGGREGATION_RECONCILE_SECONDS: '1' },
    });
    await stage.publish('registry', [
      createEvent(UnitEstablishedV1, {
        unitId: UNIT,
        level: 'nation',
        kind: 'nation',
        names: { vi: 'Việt Nam', en: 'Viet Nam' },
        effectiveDate: '2000-01-01',
        legalBasis: { documentNumber: '1/2000', documentDate: '2000-01-01', issuer: 'Quốc hội' },
      }),
    ]);
    await stage.quiet();
  }, 120_000);

  afterAll(async () => {
    await stage.close();
    await telemetry.stop();
  });

  const confer = async (traceId?: string): Promise<void> => {
    const award = {
      unitId: UNIT,
      forms: ['Bằng khen'],
      conferredBy: 'Ủy ban nhân dân',
      conferred: '2025-05-25',
      collectives: 2,
      reason: 'Phong trào',
    };
    const headers: Record<string, string> =
      traceId === undefined ? {} : { traceparent: `00-${traceId}-${'cd'.repeat(8)}-01` };
    const { status, text } = await stage
      .as({ roles: ['ministry-reviewer'] })
      .post(CONFER, award, { headers });
    expect([status, text]).toEqual([201, expect.any(String)]);
  };
  const points = async (name: string, labels: Record<string, string> = {}): Promise<MetricPoint[]> =>
    (await telemetry.read()).filter(
      (point) =>
        point.name === name && Object.entries(labels).every(([key, value]) => point.labels[key] === value),
    );
  const sum = async (name: string, labels: Record<string, string> = {}): Promise<number> =>
    (await points(name, labels)).reduce(
      (all, point) => all + (point.kind === 'histogram' ? point.histogram.count : point.value),
      0,
    );
  const traced = (): ReadableSpan[] =>
    spans.getFinishedSpans().filter((span) => span.spanContext().traceId === TRACE);

  it('one trace runs from the call through outbox, transport and consumer to the rollup', async () => {
    await confer(TRACE);
    await stage.quiet();
    const way = [
      'POST /api/commendations/v1/awards',
      ...(transport === 'kafka' ? ['relay'] : []),
      'consume commendations.award-conferred',
      'recompute cells',
    ];
    await until('the spans have ended', () => Promise.resolve(traced().length >= way.length));
    // An award counts for several indicators, whose cells may be of several slices.
    expect([...new Set(traced().map(({ name }) => name))].toSorted()).toEqual(way.toSorted());
    // Each is the child of what led to it: the relay hands the event on as it is.
    const idOf = (name: string): string =>
      traced()
        .find((span) => span.name === name)!
        .spanContext().spanId;
    const parentOf = (name: string): string | undefined =>
      traced().find((span) => span.name === name)!.parentSpanContext?.spanId;
    expect(parentOf('consume commendations.award-conferred')).toBe(idOf(way[0]!));
    expect(parentOf('recompute cells')).toBe(idOf('consume commendations.award-conferred'));
    const logged = stage.lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ traceId }) => traceId === TRACE);
    expect(logged.map(({ event, route }) => [event, route])).toContainEqual(['request', CONFER]);
  });

  it('tells how far a group is behind while it cannot go on, and that it has caught up', async () => {
    const labels = { service: 'aggregation', group: 'aggregation.rollup' };
    expect(await sum('toandan.consumer.lag', labels)).toBe(0);
    // This lock keeps writers out and takes no transaction id, which would hold back every reader of logs.
    await stage.admin.transaction(async (tx) => {
      await tx.execute('LOCK TABLE aggregation.source_version IN SHARE MODE');
      await confer();
      await until('the group is behind', async () => (await sum('toandan.consumer.lag', labels)) === 1);
      if (transport === 'postgres') expect(await sum('toandan.outbox.age', labels)).toBeGreaterThan(0);
    });
    await stage.quiet();
    expect(await sum('toandan.consumer.lag', labels)).toBe(0);
    expect(await sum('toandan.outbox.age')).toBe(0);
    expect(await sum('toandan.consumer.delay', labels)).toBeGreaterThan(0);
    expect(
      await sum('toandan.consumer.handling.duration', { ...labels, outcome: 'handled' }),
    ).toBeGreaterThan(1);
  });

  it('tells how long cells have waited', async () => {
    await stage.admin.transaction(async (tx) => {
      await tx.execute('LOCK TABLE aggregation.rollup IN SHARE MODE');
      await confer();
      await until('cells wait', async () => (await sum('toandan.rollup.dirty.keys')) > 0);
      expect(await sum('toandan.rollup.freshness')).toBeGreaterThan(0);
    });
    await stage.quiet();
    expect(await sum('toandan.rollup.dirty.keys')).toBe(0);
    expect(await sum('toandan.rollup.freshness')).toBe(0);
    expect(await sum('toandan.rollup.recompute.duration')).toBeGreaterThan(1);
  });

  it('counts what waits for an operator', async () => {
    const labels = { service: 'aggregation', group: 'aggregation.rollup' };
    expect([await sum('toandan.dead.letters', labels), await sum('toandan.parked.keys', labels)]).toEqual([
      0, 0,
    ]);
    await stage.database('aggregation').execute(
      `INSERT INTO dead_letter (consumer_group, run, log, lane, at_xid, at_position, topic, event_key, event_id,
                                headers, payload, state, reason, error, attempts)
       SELECT 'aggregation.rollup', 1, 'nowhere', 0, '1', n, 't', k, n::text, '{}', '', s, 'poison', '', 1
         FROM (VALUES (1, 'a', 'dead'), (2, 'a', 'parked'), (3, 'a', 'parked'), (4, 'b', 'queued'),
                      (5, 'c', 'discarded')) AS v (n, k, s)`,
    );
    expect([await sum('toandan.dead.letters', labels), await sum('toandan.parked.keys', labels)]).toEqual([
      1, 2,
    ]);
    await stage.database('aggregation').execute(`DELETE FROM dead_letter WHERE log = 'nowhere'`);
  });

  it('times statements and units of work by what they do', async () => {
    const statements = await points('db.client.operation.duration', { service: 'commendations' });
    expect(statements.map((point) => point.labels.operation)).toEqual(
      expect.arrayContaining(['append-to-outbox', 'SELECT consumer_lane']),
    );
    expect(
      await sum('toandan.unit.of.work.duration', { service: 'commendations', outcome: 'done' }),
    ).toBeGreaterThan(2);
  });

  it('works figures out again all the time, and counts and tells what differs', async () => {
    await until('keys were compared', async () => (await sum('toandan.reconciliation.compared')) > 2);
    expect(await sum('toandan.reconciliation.differences')).toBe(0);
    const planted = await stage
      .database('aggregation')
      .execute(`UPDATE rollup SET received = received + 1 WHERE indicator = 'commendation.awards'`);
    expect(planted.count).toBeGreaterThan(0);
    await until('it is seen', async () => (await sum('toandan.reconciliation.differences')) > 0);
    const lines = (): Record<string, unknown>[] =>
      stage.lines
        .map((line) => JSON.parse(line) as Record<string, unknown>)
        .filter(({ event }) => event === 'reconciliation');
    await until('it is told', () => Promise.resolve(lines().length > 0));
    expect(lines()[0]).toMatchObject({
      level: 50,
      service: 'aggregation',
      indicator: 'commendation.awards',
      cells: expect.any(Number),
    });
  });

  it('dashboards and alerts ask for nothing that is not told', async () => {
    const emitted = emittedOf((await raw.collect()).resourceMetrics);
    expect(queries().length).toBeGreaterThan(20);
    expect(queries().flatMap((query) => complaintsOf(query, emitted))).toEqual([]);
    const wrong = { of: 'wrong', expr: 'sum by (person) (toandan_consumer_lagg{group="a"})', named: [] };
    expect(complaintsOf(wrong, emitted)).toEqual([
      'wrong: no service tells toandan_consumer_lagg',
      'wrong: toandan_consumer_lagg has no label person',
      'wrong: toandan_consumer_lagg has no label group',
    ]);
    const broken = { of: 'broken', expr: 'max(toandan_consumer_lag', named: ['unit'] };
    expect(complaintsOf(broken, emitted)).toEqual([
      expect.stringContaining('no PromQL'),
      'broken: toandan_consumer_lag has no label unit',
    ]);
    // And whatever is measured of our own is shown or watched somewhere.
    const asked = queries()
      .map(({ expr }) => expr)
      .join('\n');
    const metrics = [...emitted.keys()].filter((name) => name.startsWith('toandan_'));
    const families = new Set(metrics.map((name) => name.replace(/_(?:bucket|sum|count)$/, '')));
    expect([...families].filter((name) => !asked.includes(name))).toEqual([]);
  });
}

it('docs/how-to/observe.md says of each alert what to do', () => {
  const page = readFileSync(resolve(import.meta.dirname, '../../../../docs/how-to/observe.md'), 'utf8');
  const headings = [...page.matchAll(/^### (\w+)$/gm)].map(([, name]) => name);
  expect(headings).toEqual(alerts().map(({ alert }) => alert));
  for (const { alert, annotations } of alerts()) {
    expect(annotations.runbook).toBe(`docs/how-to/observe.md#${alert.toLowerCase()}`);
  }
});

describe('what is seen of services on the postgres transport', () => shows('postgres'));

const missing = await whyNoKafka({ ...process.env, KAFKA_BROKERS: undefined });
(missing === undefined ? describe : describe.skip)(
  `what is seen of services on the kafka transport${missing === undefined ? '' : ` [needs Kafka: ${missing}]`}`,
  () => shows('kafka'),
);
