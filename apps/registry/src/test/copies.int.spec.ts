import { Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MessagingTables1795305600000 } from '@toandan/messaging';
import type { ServiceDefinition } from '@toandan/service-host';
import { ServiceStage } from '@toandan/testing/services';
import { UnitCopy, UnitCopyTables1795400100000, unitScope, unitsConsumer, type Units } from '@toandan/units';
import { registryService } from '../service.js';

@Module({ controllers: [unitsConsumer('reporting')] })
class CopyModule {}

/** Any service that keeps a copy. */
const copyingService: ServiceDefinition = {
  ...registryService,
  name: 'reporting',
  migrations: [MessagingTables1795305600000, UnitCopyTables1795400100000],
  permissions: {},
  compose: () => ({ module: CopyModule }),
};

describe('the registry and a service that keeps a copy of its units', () => {
  let stage: ServiceStage;
  let copy: UnitCopy;
  let units: Units;

  beforeAll(async () => {
    stage = await ServiceStage.open([registryService, copyingService]);
    copy = new UnitCopy(stage.database('reporting'));
    await stage.quiet();
    units = await copy.snapshot();
  });
  afterAll(() => stage.close());

  const province = (vi: string, on: string): string =>
    units.onDay(on, 'province').find(({ names }) => names.vi === vi)!.id;

  it('agree on the 63 provinces and the 34 from the start', () => {
    expect(units.onDay('2025-06-30', 'province')).toHaveLength(63);
    expect(units.onDay('2025-07-01', 'province')).toHaveLength(34);
    const before = units.onDay('2025-06-30', 'province').map(({ id }) => id);
    for (const id of before) {
      const [only, ...others] = units.successors(id, '2025-07-01');
      expect([others, only!.share.toString(), only!.estimated]).toEqual([[], '1', false]);
    }
  });

  it('let an account act for the former units that its unit was made of', async () => {
    const [formerly, now] = [province('Bắc Kạn', '2025-06-30'), province('Thái Nguyên', '2025-07-01')];
    const scope = unitScope(copy);
    expect(await scope.covers(now, formerly)).toBe(true);
    expect(await scope.covers(formerly, now)).toBe(false);
    expect(await scope.covers(province('Hà Nội', '2025-07-01'), formerly)).toBe(false);
    expect(units.within(units.nation()!.id).size).toBe([...units.all()].length);
  });

  it('agree again after a change', async () => {
    const keeper = stage.as({ roles: ['administrator'] });
    const parentId = province('Thái Nguyên', '2025-07-01');
    const csv = 'code,name,type,province_code\n05440,Phường Phan Đình Phùng,phường,19\n';
    const done = await keeper.post<{ changes: { unitId: string }[] }>('/api/registry/v1/commune-imports', {
      csv,
      effectiveDate: '2025-07-01',
      dryRun: false,
    });
    await stage.quiet();
    const after = await copy.snapshot();
    expect(after.unitOn(done.body.changes[0]!.unitId, '2025-07-01')).toMatchObject({
      code: '05440',
      kind: 'ward',
      parentId,
    });
    expect(after.within(parentId).has(done.body.changes[0]!.unitId)).toBe(true);
    // As it was known before, it still is.
    expect([...after.asKnownAt(new Date(units.state.recordedUntil)).all()]).toEqual([...units.all()]);
  });
});
