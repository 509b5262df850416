import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LocalPostgres } from '@toandan/deploy/local';
import { formerProvinceId, newProvinceId } from '../built-in/built-in-id.js';
import { missingHistory } from '../built-in/seed.js';
import { Register } from '../domain/register.js';
import { BASIS, NATION, RECORDED, commune, contentOf, happen, id, nation, province } from '../test/units.js';
import { SpecRegistry } from '../test/registry.js';
import type { Actor } from '../usecases/change-units.js';
import { EstablishUnitUseCase } from '../usecases/establish-unit.usecase.js';
import { MergeUnitsUseCase } from '../usecases/merge-units.usecase.js';
import { MoveUnitUseCase } from '../usecases/move-unit.usecase.js';
import { RenameUnitUseCase } from '../usecases/rename-unit.usecase.js';
import { ReorganiseUnitsUseCase } from '../usecases/reorganise-units.usecase.js';
import { SeedBuiltInUnitsUseCase } from '../usecases/seed-built-in-units.usecase.js';
import { SplitUnitUseCase } from '../usecases/split-unit.usecase.js';

const ACTOR: Actor = { actor: 'tester' };
const ordered = { day: '2025-07-01', basis: BASIS };

describe('the register in the database', () => {
  let server: LocalPostgres;
  let registry: SpecRegistry;
  let opened = 0;

  beforeAll(async () => {
    server = await LocalPostgres.start({ settings: { fsync: 'off' } });
  });

  afterAll(async () => {
    await server.stop();
  });

  beforeEach(async () => {
    opened += 1;
    registry = await SpecRegistry.open(server, `registry_${opened}`);
  });

  afterEach(async () => {
    await registry.close();
  });

  /** Provinces 1 to 3, commune 4 in 1 and 5 in 2. */
  const smallCountry = async (): Promise<void> => {
    const establish = new EstablishUnitUseCase(registry.units);
    for (const unit of [nation(), province(1), province(2), province(3), commune(4, 1), commune(5, 2)]) {
      await establish.execute(unit, ACTOR);
    }
  };

  const seen = async (nth: number): Promise<{ unitId: string; expectedVersion: number }> => {
    const { id: unitId, version } = (await registry.units.read()).unit(id(nth));
    return { unitId, expectedVersion: version };
  };

  /** What another process reads is what this one has in memory. */
  const expectKept = async (): Promise<Register> => {
    const mine = (await registry.units.read()).fork();
    expect(contentOf((await registry.another().read()).fork())).toEqual(contentOf(mine));
    return mine;
  };

  describe('seeding', () => {
    it('enters the built-in history and publishes its events once', async () => {
      const seed = new SeedBuiltInUnitsUseCase(registry.units);
      // 1 nation, 63 provinces, 1 renaming, 23 new provinces with their mergers.
      expect(await seed.execute(ACTOR)).toBe(1 + 63 + 1 + 23 * 2);
      expect(await seed.execute(ACTOR)).toBe(0);
      expect(await new SeedBuiltInUnitsUseCase(registry.another()).execute(ACTOR)).toBe(0);

      const events = await registry.published();
      const count = (type: string): number => events.filter((event) => event.type === type).length;
      expect(events).toHaveLength(111);
      expect(count('registry.unit-established')).toBe(87);
      expect(count('registry.units-merged')).toBe(23);
      expect(count('registry.unit-renamed')).toBe(1);
      const ofThaiNguyen = events.filter((event) => event.key === newProvinceId('19'));
      expect(ofThaiNguyen.map((event) => event.type)).toEqual([
        'registry.unit-established',
        'registry.units-merged',
      ]);
      expect(ofThaiNguyen[1]!.payload).toEqual({
        unitId: newProvinceId('19'),
        sources: ['06', '19'].map((code) => ({
          unitId: formerProvinceId(code),
          share: '1',
          estimated: false,
        })),
        effectiveDate: '2025-07-01',
        legalBasis: { documentNumber: '202/2025/QH15', documentDate: '2025-06-12', issuer: 'Quốc hội' },
      });

      const built = Register.empty();
      happen(built, missingHistory(built, RECORDED));
      expect(contentOf(await expectKept())).toEqual(contentOf(built));
    });

    it('by two processes at once is done by one of them', async () => {
      const [one, two] = [
        new SeedBuiltInUnitsUseCase(registry.units),
        new SeedBuiltInUnitsUseCase(registry.another()),
      ];
      const counts = await Promise.all([one.execute(ACTOR), two.execute(ACTOR)]);
      expect(counts.toSorted((a, b) => a - b)).toEqual([0, 111]);
      expect(await registry.published()).toHaveLength(111);
    });
  });

  it('keeps every kind of change as the rules made it', async () => {
    await smallCountry();
    await new RenameUnitUseCase(registry.units).execute(
      { ...(await seen(3)), kind: 'municipality', names: { vi: 'Mới', en: 'New' }, code: '33', ...ordered },
      ACTOR,
    );
    await new MoveUnitUseCase(registry.units).execute(
      { ...(await seen(4)), parentId: id(3), ...ordered },
      ACTOR,
    );
    await new MergeUnitsUseCase(registry.units).execute(
      { sources: [await seen(1), await seen(2)], into: { unitId: id(10), continues: id(1) }, ...ordered },
      ACTOR,
    );
    const later = { day: '2026-01-01', basis: BASIS };
    const result = (nth: number) =>
      ({
        unitId: id(nth),
        kind: 'ward',
        code: `000${nth}`,
        names: { vi: `P${nth}` },
        parentId: id(3),
      }) as const;
    await new ReorganiseUnitsUseCase(registry.units).execute(
      {
        ended: [await seen(4), await seen(5)],
        results: [result(20), result(21)],
        shares: [
          { from: id(4), to: id(20), share: '0.123456', estimated: true },
          { from: id(4), to: id(21), share: '0.876544', estimated: true },
          { from: id(5), to: id(21), share: '1', estimated: false },
        ],
        ...later,
      },
      ACTOR,
    );
    const parts = [22, 23].map((nth) => ({ ...result(nth), share: '0.5', estimated: true }));
    await new SplitUnitUseCase(registry.units).execute(
      { ...(await seen(20)), parts, day: '2027-01-01', basis: BASIS },
      ACTOR,
    );
    await expectKept();
    expect((await registry.published()).map(({ type }) => type).slice(6)).toEqual([
      'registry.unit-renamed',
      'registry.unit-moved',
      'registry.unit-established',
      'registry.units-merged',
      'registry.unit-moved',
      'registry.unit-established',
      'registry.unit-established',
      'registry.units-merged',
      'registry.unit-split',
      'registry.unit-established',
      'registry.unit-established',
      'registry.unit-split',
    ]);
    const [version] = await registry.database.query(
      'SELECT change, day::text, recorded_by FROM unit_version WHERE unit_id = $1 AND version = 2',
      [id(4)],
    );
    expect(version).toEqual({ change: 'unit-moved', day: '2025-07-01', recorded_by: 'tester' });
  });

  it('writes nothing when a rule refuses, and nothing of a move that never came to hold', async () => {
    await smallCountry();
    const before = contentOf(await expectKept());
    const taken = { ...(await seen(2)), code: '01', ...ordered };
    await expect(new RenameUnitUseCase(registry.units).execute(taken, ACTOR)).rejects.toMatchObject({
      code: 'unit.code-taken',
    });
    expect(contentOf(await expectKept())).toEqual(before);
    expect(await registry.published()).toHaveLength(6);

    // The communes move with their provinces, and end on the same day.
    const merge = new MergeUnitsUseCase(registry.units);
    const into = {
      unitId: id(10),
      kind: 'province',
      code: '10',
      names: { vi: 'Mới' },
      parentId: NATION,
    } as const;
    await merge.execute({ sources: [await seen(1), await seen(2)], into, ...ordered }, ACTOR);
    const ward = { unitId: id(11), kind: 'ward', names: { vi: 'P' }, parentId: id(10) } as const;
    await merge.execute({ sources: [await seen(4), await seen(5)], into: ward, ...ordered }, ACTOR);
    const kept = await expectKept();
    expect(kept.unit(id(4)).parents).toEqual([{ from: '2000-01-01', until: '2025-07-01', value: id(1) }]);
  });

  it('of two concurrent commands on one unit one wins, the other hears of a version conflict', async () => {
    await smallCountry();
    const expected = await seen(1);
    const tries = [registry.units, registry.another(), registry.another()].map((units, nth) =>
      new RenameUnitUseCase(units).execute({ ...expected, names: { vi: `Tên ${nth}` }, ...ordered }, ACTOR),
    );
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const reasons = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
    );
    expect(reasons).toMatchObject([{ code: 'unit.version-conflict' }, { code: 'unit.version-conflict' }]);
    expect(await registry.published()).toHaveLength(7);
  });

  it('concurrent commands that would break a rule together do not both pass', async () => {
    await smallCountry();
    const [one, three] = [await seen(1), await seen(3)];
    const outcomes = await Promise.allSettled([
      new RenameUnitUseCase(registry.units).execute({ ...one, code: '77', ...ordered }, ACTOR),
      new RenameUnitUseCase(registry.another()).execute({ ...three, code: '77', ...ordered }, ACTOR),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expectKept();
  });

  it('a reader sees what another process has committed', async () => {
    const other = registry.another();
    expect([...(await other.read()).all()]).toHaveLength(0);
    await smallCountry();
    expect([...(await other.read()).all()]).toHaveLength(6);
  });

  it.each([
    ['one_name_at_a_time', 'unit_name', 'unit_id, kind, vi', `'province', 'Lần nữa'`],
    ['one_code_at_a_time', 'unit_code', 'unit_id, level, code', `'province', '77'`],
    ['one_parent_at_a_time', 'unit_parent', 'unit_id, parent_id', `'${id(2)}'`],
  ])('the database itself holds %s', async (constraint, table, columns, values) => {
    await smallCountry();
    const insert = (valid: string): Promise<unknown> =>
      registry.database.query(
        `INSERT INTO ${table} (${columns}, valid) VALUES ('${id(1)}', ${values}, '${valid}')`,
      );
    await expect(insert('[2010-01-01,2010-01-02)')).rejects.toThrow(constraint);
    await expect(insert('[1990-01-01,2000-01-01)')).resolves.toBeDefined();
  });

  it('the database itself holds that a code is one unit’s at a time, and that there is one nation', async () => {
    await smallCountry();
    const code = `INSERT INTO unit_code (unit_id, level, code, valid) VALUES ($1, 'province', '01', $2)`;
    await registry.database.query(`DELETE FROM unit_code WHERE unit_id = '${id(2)}'`);
    await expect(registry.database.query(code, [id(2), '[2020-01-01,)'])).rejects.toThrow(
      'one_holder_of_a_code',
    );
    await expect(registry.database.query(code, [id(2), '[1999-01-01,2000-01-01)'])).resolves.toBeDefined();
    const second = `INSERT INTO unit (id, level, version, existence) VALUES ('${id(9)}', 'nation', 1, '[2010-01-01,)')`;
    await expect(registry.database.query(second)).rejects.toThrow('one_nation_at_a_time');
  });
});
