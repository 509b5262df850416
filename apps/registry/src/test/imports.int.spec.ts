import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServiceStage, type Caller } from '@toandan/testing/services';
import { registryService } from '../service.js';
import { sharedData } from '../unit/test/shared-data.js';

const API = '/api/registry/v1';
const JULY = '2025-07-01';
const APRIL = '2026-04-30';
const LIST = { documentNumber: '19/2025/QĐ-TTg', documentDate: '2025-06-30', issuer: 'Thủ tướng Chính phủ' };
const CHANGE = {
  documentNumber: '237/NQ-UBTVQH16',
  documentDate: '2026-04-01',
  issuer: 'Ủy ban Thường vụ Quốc hội',
};
const HEADER = 'code,name,type,province_code';
const TWO = ['00004,Phường Ba Đình,phường,01', '24004,Xã Hoà Bình,xã,68'];
const NOTHING = { established: 0, renamed: 0, moved: 0, unchanged: 0 };

interface Imported {
  readonly established: number;
  readonly changes: readonly { readonly unitId: string; readonly line: number }[];
}
interface Refused {
  readonly code: string;
  readonly errors: readonly { readonly field: string; readonly code: string; readonly message: string }[];
}
interface Item {
  readonly kind: string;
  readonly code: string;
  readonly names: { readonly vi: string };
}

describe('importing communes over HTTP', () => {
  let stage: ServiceStage;
  let keeper: Caller;

  beforeAll(async () => {
    stage = await ServiceStage.open([registryService]);
    keeper = stage.as({ roles: ['administrator'] });
  });
  afterAll(() => stage.close());

  const bring = async <Body = Imported>(
    csv: string | readonly string[],
    more: object = {},
    options?: Parameters<Caller['post']>[2],
  ) =>
    keeper.post<Body>(
      `${API}/commune-imports`,
      {
        csv: typeof csv === 'string' ? csv : [HEADER, ...csv].join('\n'),
        effectiveDate: JULY,
        legalBasis: LIST,
        dryRun: false,
        ...more,
      },
      options,
    );

  const events = async (): Promise<number> => {
    const [row] = await stage
      .database('registry')
      .query<{ count: number }>('SELECT count(*)::integer AS count FROM outbox');
    return row!.count;
  };

  const communesOn = async (day: string): Promise<Item[]> => {
    const found: Item[] = [];
    let cursor = '';
    do {
      const { body } = await keeper.get<{ items: Item[]; next: string | null }>(
        `${API}/units?level=commune&on=${day}&limit=200${cursor}`,
      );
      found.push(...body.items);
      cursor = body.next === null ? '' : `&cursor=${encodeURIComponent(body.next)}`;
    } while (cursor !== '');
    return found;
  };

  it('dry, says what it would do and does nothing', async () => {
    const before = await events();
    const dry = await bring(TWO, { dryRun: true });
    expect(dry).toMatchObject({
      status: 200,
      body: { ...NOTHING, dryRun: true, established: 2, changes: [{ line: 2, code: '00004' }, { line: 3 }] },
    });
    expect(await events()).toBe(before);
    expect(await communesOn(JULY)).toEqual([]);
  });

  it('names every wrong cell by line and column, dry or not, in both languages, and writes nothing', async () => {
    const before = await events();
    const rows = [
      ...TWO,
      '00004,Phường Khác,phường,01',
      '00008,Phường Ngọc Hà,phường,02',
      '00025,=HYPERLINK(1),phường,01',
      '+25,Xã Một,xã,01',
      '00070,Thị trấn Hoàn Kiếm,thị trấn,01',
      '00071,Hà Nội,quận,01,thừa',
      '00072,Hà\u200bNội,xã,01',
    ];
    for (const dryRun of [true, false]) {
      const { status, body } = await bring<Refused>(rows, { dryRun });
      expect([status, body.code]).toEqual([400, 'invalid-input']);
      expect(body.errors.map(({ field, code }) => [field, code])).toEqual([
        ['csv[4].code', 'code.repeated'],
        ['csv[5].province_code', 'province.unknown'],
        ['csv[6].name', 'cell.formula'],
        ['csv[7].code', 'cell.formula'],
        ['csv[8]', 'unit.kind-invalid'],
        ['csv[9]', 'row.cells'],
        ['csv[10].name', 'cell.invisible-characters'],
      ]);
      expect(body.errors[0]!.message).toBe('Dòng 4: mã đã có ở dòng trước.');
    }
    const { body } = await bring<Refused>(rows, {}, { headers: { 'accept-language': 'en' } });
    expect(body.errors[2]!.message).toBe('Line 6: the cell begins like a formula (=, +, -, @).');
    expect(body.errors[4]!.message).toBe('Invalid kind of unit.');
    expect(await events()).toBe(before);
  });

  it('of very many wrong rows names the first and counts the others', async () => {
    const rows = Array.from({ length: 500 }, () => 'x,Xã Một,xã,01');
    const { body } = await bring<Refused>(rows, {}, { headers: { 'accept-language': 'en' } });
    expect(body.errors).toHaveLength(201);
    expect(body.errors.at(-1)).toEqual({
      field: 'csv',
      code: 'import.more-errors',
      message: 'And 300 more errors.',
    });
  });

  it.each([
    ['nothing', '', 422, 'import.file-empty'],
    ['no rows', HEADER, 422, 'import.file-empty'],
    ['another separator', `${HEADER.replaceAll(',', ';')}\n`, 422, 'import.header-missing'],
    ['an unknown column', `${HEADER},note\n${TWO[0]},x`, 422, 'import.header-unknown-or-repeated'],
    ['an open quote', `${HEADER}\n00004,"Phường,phường,01`, 422, 'import.file-malformed'],
    [
      'characters that were lost in another encoding',
      `${HEADER}\n00004,Ph\ufffdng,phường,01`,
      422,
      'import.file-not-utf8',
    ],
    ['NUL, as UTF-16 read wrongly has it', `${HEADER}\n0\u00000\u0000`, 400, 'invalid-input'],
    ['far too much', 'x'.repeat(1_000_001), 400, 'invalid-input'],
  ])('refuses a list that is %s', async (_what, csv, status, code) => {
    const before = await events();
    const reply = await bring<Refused>(csv);
    expect(reply).toMatchObject({ status, body: { code, errors: [{ field: 'csv' }] } });
    expect(await events()).toBe(before);
  });

  it('takes lists longer than other bodies may be, up to its own measure', async () => {
    const long = await bring<Refused>('ộ'.repeat(500_000));
    expect(long).toMatchObject({ status: 422, body: { errors: [{ field: 'csv' }] } });
    expect(await bring('ộ'.repeat(900_000))).toMatchObject({ status: 413, body: { code: 'body-too-large' } });
  });

  it('whose bytes are no UTF-8 is refused', async () => {
    const body = JSON.stringify({
      csv: `${HEADER}\n00004,Phường Ba Đình,phường,01`,
      effectiveDate: JULY,
      dryRun: false,
    });
    const response = await fetch(`${await stage.services[0]!.app.getUrl()}${API}/commune-imports`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        authorization: `Bearer ${await stage.tokens.token(['administrator'])}`,
      },
      // As a program writes it that knows one byte a character only.
      body: Buffer.from(body, 'latin1'),
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(await communesOn(JULY)).toEqual([]);
  });

  it('is for the keepers of the register, once for a key', async () => {
    const body = { csv: `${HEADER}\n${TWO[0]}`, effectiveDate: JULY, dryRun: true };
    for (const role of Object.keys(registryService.permissions)) {
      const { status } = await stage.as({ roles: [role] }).post(`${API}/commune-imports`, body);
      expect([role, status]).toEqual([role, ['administrator', 'catalogue-owner'].includes(role) ? 200 : 403]);
    }
    expect(await keeper.call('POST', `${API}/commune-imports`, body)).toMatchObject({ status: 400 });
    for (const field of ['csv', 'effectiveDate', 'dryRun']) {
      const reply = await keeper.post(`${API}/commune-imports`, { ...body, [field]: undefined });
      expect(reply).toMatchObject({ status: 400, body: { errors: [{ field, code: 'required' }] } });
    }
  });

  it('establishes once; the same list again changes nothing; the same key answers as before', async () => {
    const before = await events();
    const key = randomUUID();
    const first = await bring(TWO, {}, { key });
    expect(first).toMatchObject({ status: 201, body: { ...NOTHING, established: 2 } });
    expect(await events()).toBe(before + 2);
    expect(await bring(TWO, {}, { key })).toMatchObject({ status: 201, body: first.body });
    const spelled = [TWO[1]!.replace('Hoà', 'Hòa'), TWO[0]!];
    expect(await bring(spelled)).toMatchObject({
      status: 201,
      body: { ...NOTHING, unchanged: 2, changes: [] },
    });
    expect(await bring(spelled, {}, { key })).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
    expect(await events()).toBe(before + 2);
  });

  it('changes what is there only with a legal basis', async () => {
    const rows = ['00004,Xã Ba Đình Mới,xã,19'];
    const more = { effectiveDate: '2025-09-01' };
    const without = await bring<Refused>(rows, { ...more, legalBasis: undefined });
    expect(without).toMatchObject({ status: 400, body: { errors: [{ code: 'unit.basis-missing' }] } });
    expect(await bring(rows, more)).toMatchObject({
      status: 201,
      body: { ...NOTHING, renamed: 1, moved: 1 },
    });
    const at = async (day: string): Promise<string[]> =>
      (await communesOn(day)).map(({ code, names }) => `${code} ${names.vi}`);
    expect(await at('2025-08-31')).toEqual(['00004 Ba Đình', '24004 Hoà Bình']);
    expect(await at('2025-09-01')).toEqual(['00004 Ba Đình Mới', '24004 Hoà Bình']);
  });

  const ALL = sharedData('communes-2025.csv');
  const TEN = sharedData('communes-changes-2026.csv');
  if (ALL === undefined || TEN === undefined) {
    it('NOT TRIED with the whole country: communes-2025.csv and communes-changes-2026.csv are not beside the repository', () => {
      expect(ALL === undefined || TEN === undefined).toBe(true);
    });
    return;
  }

  describe('of the whole country', () => {
    let country: ServiceStage;

    beforeAll(async () => {
      country = await ServiceStage.open([registryService]);
      keeper = country.as({ roles: ['administrator'] });
    });
    afterAll(() => country.close());

    it('brings in the 3,321 communes of 2025, then the ten changes of 30 April 2026', async () => {
      const csv = ALL.toString('utf8');
      const dry = await bring(csv, { dryRun: true });
      expect(dry).toMatchObject({ status: 200, body: { ...NOTHING, established: 3_321 } });
      const done = await bring(csv);
      expect(done).toMatchObject({
        status: 201,
        body: { ...NOTHING, established: 3_321, changes: { length: 200 } },
      });
      expect(await bring(csv)).toMatchObject({ body: { ...NOTHING, unchanged: 3_321 } });

      const rows = TEN.toString('utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(','));
      expect(rows.every(([, , , , day]) => day === APRIL)).toBe(true);
      const changed = await bring(
        rows.map(([code, , name, province]) => `${code},${name},phường,${province}`),
        { effectiveDate: APRIL, legalBasis: CHANGE },
      );
      expect(changed).toMatchObject({ status: 201, body: { ...NOTHING, renamed: 10 } });

      const kindsOn = async (day: string): Promise<Record<string, number>> => {
        const kinds: Record<string, number> = {};
        for (const { kind } of await communesOn(day)) kinds[kind] = (kinds[kind] ?? 0) + 1;
        return kinds;
      };
      expect(await kindsOn('2025-06-30')).toEqual({});
      expect(await kindsOn('2026-04-29')).toEqual({ commune: 2_621, ward: 687, 'special-zone': 13 });
      expect(await kindsOn(APRIL)).toEqual({ commune: 2_611, ward: 697, 'special-zone': 13 });
      const kindOf = async (day: string): Promise<unknown> =>
        (await keeper.get<{ items: Item[] }>(`${API}/units?level=commune&code=25270&on=${day}`)).body.items;
      expect(await kindOf('2026-04-29')).toMatchObject([{ kind: 'commune', names: { vi: 'Lộc Ninh' } }]);
      expect(await kindOf(APRIL)).toMatchObject([{ kind: 'ward', names: { vi: 'Lộc Ninh' } }]);
    });
  });
});
