import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LocalPostgres } from '@toandan/deploy/local';
import { unitByCode } from '../domain/ask/unit-by-code.js';
import { ancestors } from '../domain/ask/relatives.js';
import { unitsOn } from '../domain/ask/units-on.js';
import { contentOf } from '../test/units.js';
import { sharedData } from '../test/shared-data.js';
import { SpecRegistry } from '../test/registry.js';
import { ImportCommunesUseCase, type ImportedCommunes } from './import-communes.usecase.js';
import { SeedBuiltInUnitsUseCase } from './seed-built-in-units.usecase.js';

const JULY = '2025-07-01';
const ACTOR = { actor: 'tester' };
const LIST = { documentNumber: '19/2025/QĐ-TTg', documentDate: '2025-06-30', issuer: 'Thủ tướng Chính phủ' };
const ALL = sharedData('communes-2025.csv');
const CHANGES = sharedData('communes-changes-2026.csv');
const HEADER = 'code,name,type,province_code';

describe('importing communes', () => {
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
    registry = await SpecRegistry.open(server, `import_${opened}`);
    await new SeedBuiltInUnitsUseCase(registry.units).execute(ACTOR);
  });

  afterEach(async () => {
    await registry.close();
  });

  async function* fileOf(content: string | Buffer): AsyncGenerator<Uint8Array> {
    yield Buffer.from(content);
  }

  const bring = async (
    content: string | Buffer | readonly string[],
    more: { day?: string; dryRun?: boolean } = {},
  ): Promise<ImportedCommunes> => {
    const text =
      typeof content === 'string' || Buffer.isBuffer(content) ? content : [HEADER, ...content].join('\n');
    return new ImportCommunesUseCase(registry.units).execute(
      { file: fileOf(text), day: JULY, basis: LIST, dryRun: false, ...more },
      ACTOR,
    );
  };

  const events = async (): Promise<number> => (await registry.published()).length;

  const TWO = ['00004,Phường Ba Đình,phường,01', '24004,Xã Hoà Bình,xã,68'];

  it('establishes, and changes nothing the second time, in whatever spelling of the tone marks', async () => {
    const before = await events();
    expect(await bring(TWO)).toMatchObject({
      outcome: 'imported',
      changes: [
        { line: 2, code: '00004', change: 'established' },
        { line: 3, code: '24004', change: 'established' },
      ],
      unchanged: 0,
      errorCount: 0,
    });
    expect(await bring([TWO[1]!.replace('Hoà', 'Hòa'), TWO[0]!])).toMatchObject({
      changes: [],
      unchanged: 2,
    });
    expect(await events()).toBe(before + 2);
  });

  it('dry says what it would do and does nothing', async () => {
    const before = contentOf((await registry.units.read()).fork());
    const published = await events();
    expect(await bring(TWO, { dryRun: true })).toMatchObject({ outcome: 'dry-run', changes: [{}, {}] });
    expect(contentOf((await registry.units.read()).fork())).toEqual(before);
    expect(await events()).toBe(published);
  });

  it('writes nothing when any row is wrong, and says what is wrong with each', async () => {
    const published = await events();
    const result = await bring([
      ...TWO,
      '00004,Phường Khác,phường,01',
      '00008,Phường Ngọc Hà,phường,02',
      '00025,=HYPERLINK(1),phường,01',
      '00070,Thị trấn Hoàn Kiếm,thị trấn,01',
    ]);
    expect(result).toEqual({
      outcome: 'refused',
      changes: [],
      unchanged: 0,
      errorCount: 4,
      errors: [
        { line: 4, column: 'code', code: 'code.repeated', value: '00004' },
        { line: 5, column: 'province_code', code: 'province.unknown', value: '02' },
        { line: 6, column: 'name', code: 'cell.formula', value: '=HYPERLINK(1)' },
        { line: 7, code: 'unit.kind-invalid' },
      ],
    });
    expect(await events()).toBe(published);
    expect(unitsOn(await registry.units.read(), JULY, 'commune')).toEqual([]);
  });

  it('renames and moves from its day on, and leaves what it does not name', async () => {
    await bring(TWO);
    const day = '2026-07-01';
    const result = await bring(['00004,Xã Ba Đình Mới,xã,19'], { day });
    expect(result.changes.map(({ change }) => change)).toEqual(['renamed', 'moved']);
    const register = await registry.units.read();
    const unitId = unitByCode(register, '00004', 'commune', day)!.id;
    expect(ancestors(register, unitId, '2026-06-30')[0]?.names.vi).toBe('Hà Nội');
    expect(ancestors(register, unitId, day)[0]?.names.vi).toBe('Thái Nguyên');
    expect(unitByCode(register, '24004', 'commune', day)?.names.vi).toBe('Hoà Bình');
    // What the first list said of its own day is still so.
    expect(await bring(TWO)).toMatchObject({ outcome: 'imported', changes: [], unchanged: 2 });
  });

  it('refuses a day or a legal basis that are none', async () => {
    await expect(bring(TWO, { day: '2025-13-01' })).rejects.toMatchObject({ code: 'unit.day-invalid' });
  });

  if (ALL !== undefined && CHANGES !== undefined) {
    it('brings in the 3,321 communes of 2025 in seconds, then the ten changes of 30 April 2026', async () => {
      const started = performance.now();
      const result = await bring(ALL);
      const seconds = (performance.now() - started) / 1_000;
      expect(result).toMatchObject({ outcome: 'imported', errorCount: 0 });
      expect(result.changes).toHaveLength(3_321);
      expect(seconds).toBeLessThan(20);
      expect(await events()).toBe(111 + 3_321);
      expect(await bring(ALL)).toMatchObject({ changes: [], unchanged: 3_321 });

      const rows = CHANGES.toString('utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(','));
      const changed = await bring(
        rows.map(([code, , name, province]) => `${code},${name},phường,${province}`),
        { day: '2026-04-30' },
      );
      expect(changed.changes.map(({ change }) => change)).toEqual(Array(10).fill('renamed'));

      const register = await registry.another().read();
      const kinds = (day: string): Record<string, number> => {
        const counts: Record<string, number> = {};
        for (const { kind } of unitsOn(register, day, 'commune')) counts[kind] = (counts[kind] ?? 0) + 1;
        return counts;
      };
      expect(kinds('2025-06-30')).toEqual({});
      expect(kinds('2026-04-29')).toEqual({ commune: 2_621, ward: 687, 'special-zone': 13 });
      expect(kinds('2026-04-30')).toEqual({ commune: 2_611, ward: 697, 'special-zone': 13 });
      expect(unitByCode(register, '26368', 'commune', '2026-04-29')).toMatchObject({
        kind: 'commune',
        names: { vi: 'Long Thành' },
      });
      expect(unitByCode(register, '26368', 'commune', '2026-04-30')).toMatchObject({
        kind: 'ward',
        names: { vi: 'Long Thành' },
      });
      // A list that is older than the register's knowledge still agrees with its own day.
      expect(await bring(ALL)).toMatchObject({ changes: [], unchanged: 3_321 });
    });
  } else {
    it('is not tried with the whole country here: shared/data is absent', () => {
      expect(ALL ?? CHANGES).toBeUndefined();
    });
  }
});
