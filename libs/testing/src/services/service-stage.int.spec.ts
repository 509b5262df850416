import { whyNoKafka } from '@toandan/deploy/local';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createEvent, IndicatorDefinedV1 } from '@toandan/contracts';
import { ServiceStage } from './service-stage.js';
import { listeningService, speakingService } from './spec-services.js';

const HEARD = '/api/aggregation/v1/heard';
const DEFINE = '/api/reporting/v1/indicators';

function tells(transport: 'postgres' | 'kafka'): void {
  let stage: ServiceStage;

  beforeAll(async () => {
    stage = await ServiceStage.open([speakingService, listeningService], { transport });
  });

  afterAll(async () => {
    await stage.close();
  });

  it('brings what one service was told over HTTP to the other', async () => {
    const owner = stage.as({ roles: ['catalogue-owner'], subject: 'owner-1' });
    const defined = await owner.post(DEFINE, { code: 'trial.one' }, { key: 'trial-one-1' });
    expect([defined.status, defined.body]).toEqual([201, { code: 'trial.one', by: 'owner-1' }]);
    const again = await owner.post(DEFINE, { code: 'trial.one' }, { key: 'trial-one-1' });
    expect(again.status).toBe(201);
    await stage.quiet();
    expect((await stage.anyone.get(HEARD)).body).toEqual({ heard: [{ code: 'trial.one', revision: 1 }] });
  });

  it('refuses whoever has no token, or not the role', async () => {
    expect((await stage.anyone.post(DEFINE, { code: 'trial.two' })).status).toBe(401);
    expect((await stage.as({ roles: ['officer'] }).post(DEFINE, { code: 'trial.two' })).status).toBe(403);
  });

  it('is ready, and goes on where it was after a stop', async () => {
    await stage.stop();
    await stage.publish('reporting', [
      createEvent(IndicatorDefinedV1, {
        code: 'trial.three',
        revision: 1,
        names: { vi: 'Thử', en: 'Trial' },
        unit: 'lần',
        kind: 'count',
        overUnits: 'sum',
        overTime: 'sum',
        group: 'thử',
        exercise: true,
      }),
    ]);
    await stage.start();
    expect((await stage.anyone.get('/health/ready')).status).toBe(200);
    await stage.quiet();
    expect((await stage.anyone.get<{ heard: unknown[] }>(HEARD)).body.heard).toContainEqual({
      code: 'trial.three',
      revision: 1,
    });
  });
}

describe('services on the postgres transport', () => tells('postgres'));

const missing = await whyNoKafka({ ...process.env, KAFKA_BROKERS: undefined });
(missing === undefined ? describe : describe.skip)(
  `services on the kafka transport${missing === undefined ? '' : ` [needs Kafka: ${missing}]`}`,
  () => tells('kafka'),
);
