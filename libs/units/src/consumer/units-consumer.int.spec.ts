import { Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MessagingTables1795305600000 } from '@toandan/messaging';
import { rewindGroup } from '@toandan/messaging/operations';
import type { ServiceDefinition } from '@toandan/service-host';
import { ServiceStage } from '@toandan/testing/services';
import { UnitCopyTables1795400100000 } from '../migrations/unit-copy-tables.migration.js';
import { UnitCopy } from '../persistence/unit-copy.js';
import { history, id, province } from '../test/events.js';
import { interleaved } from '../test/interleave.js';
import { unitsConsumer } from './units-consumer.js';

@Module({ controllers: [unitsConsumer('reporting')] })
class CopyModule {}

const copyingService: ServiceDefinition = {
  name: 'reporting',
  migrations: [MessagingTables1795305600000, UnitCopyTables1795400100000],
  permissions: {},
  errors: {},
  texts: { vi: { problems: {}, fields: {} }, en: { problems: {}, fields: {} } },
  compose: () => ({ module: CopyModule }),
};

describe('a service that keeps a copy of the units', () => {
  let stage: ServiceStage;
  let copy: UnitCopy;

  beforeAll(async () => {
    stage = await ServiceStage.open([copyingService]);
    copy = new UnitCopy(stage.database('reporting'));
  });
  afterAll(() => stage.close());

  it('hears of them in whatever order, and makes its copy anew after a rewind, with what it knew when', async () => {
    // The mergers and splits first: every unit that ended is told of after its end.
    const late = interleaved(history(), ({ unitId }) => unitId, Array(20).fill(1_000_003));
    await stage.publish('registry', late);
    await stage.quiet();
    const before = await copy.snapshot();
    expect(before.onDay('2025-07-01', 'province').map((unit) => unit.id)).toEqual([4, 10, 11].map(id));
    expect(before.onDay('2025-06-30', 'province').map((unit) => unit.id)).toEqual([1, 2, 3, 4].map(id));

    await stage.publish('registry', [province(20, '2026-01-01')]);
    await stage.quiet();
    const after = await copy.snapshot();
    expect(after.find(id(20))).toBeDefined();

    expect(await rewindGroup(stage.admin, 'reporting.units', 'beginning')).toMatchObject({
      emptied: { length: 4 },
    });
    await stage.quiet();
    const rebuilt = await copy.snapshot();
    expect(rebuilt.state.rebuilding).toBe(false);
    expect([...rebuilt.all()]).toEqual([...after.all()]);
    const then = new Date(before.state.recordedUntil);
    expect([...rebuilt.asKnownAt(then).all()]).toEqual([...before.all()]);
  });
});
