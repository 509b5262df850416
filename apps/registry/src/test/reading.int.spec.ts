import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServiceStage, type Caller, type Reply } from '@toandan/testing/services';
import { registryService } from '../service.js';

const API = '/api/registry/v1';
const BEFORE = '2025-06-30';
const AFTER = '2025-07-01';

interface Item {
  readonly id: string;
  readonly version: number;
  readonly level: string;
  readonly kind: string;
  readonly names: { readonly vi: string; readonly en?: string };
  readonly code?: string;
  readonly parentId?: string;
  readonly until?: string;
}
interface Items {
  readonly items: readonly Item[];
  readonly next: string | null;
}

describe('reading the register', () => {
  let stage: ServiceStage;
  let reader: Caller;

  beforeAll(async () => {
    stage = await ServiceStage.open([registryService]);
    reader = stage.as({ roles: ['commune-officer'] });
  });
  afterAll(() => stage.close());

  const list = async (query: string): Promise<Items> => {
    const { status, body } = await reader.get<Items>(`${API}/units?${query}`);
    expect(status).toBe(200);
    return body;
  };
  const one = async (code: string, on: string): Promise<Item> =>
    (await list(`level=province&code=${code}&on=${on}`)).items[0]!;

  it('finds the built-in units there from the start: 63 provinces before the reform, 34 after it', async () => {
    expect((await list(`level=province&on=${BEFORE}&limit=200`)).items).toHaveLength(63);
    expect((await list(`level=province&on=${AFTER}&limit=200`)).items).toHaveLength(34);
    expect((await list('level=province&limit=200')).items).toHaveLength(34);
    expect((await list('level=nation')).items).toMatchObject([{ names: { vi: 'Việt Nam' } }]);
  });

  it('seeds once, however often it starts', async () => {
    const events = async (): Promise<unknown> =>
      stage.database('registry').query('SELECT count(*)::integer AS events FROM outbox');
    const before = await events();
    expect(before).toEqual([{ events: 111 }]);
    await stage.stop();
    await stage.start();
    expect(await events()).toEqual(before);
  });

  it('says whose code it was on the day', async () => {
    expect((await one('19', BEFORE)).names.vi).toBe('Thái Nguyên');
    expect((await one('19', AFTER)).names.vi).toBe('Thái Nguyên');
    expect((await one('19', BEFORE)).id).not.toBe((await one('19', AFTER)).id);
    expect(await one('06', BEFORE)).toMatchObject({ names: { vi: 'Bắc Kạn' }, until: AFTER });
    expect((await list(`level=province&code=06&on=${AFTER}`)).items).toEqual([]);
  });

  it.each(['Hòa Bình', 'Hoà Bình', 'hoà  bình', 'Hòa Bình'.normalize('NFD'), 'Tỉnh Hòa Bình', 'hòa'])(
    'finds Hòa Bình as %s',
    async (name) => {
      const { items } = await list(`on=${BEFORE}&name=${encodeURIComponent(name)}`);
      expect(items.map((item) => item.names.vi)).toContain('Hoà Bình');
      expect(items.every((item) => /hòa|hoà/iu.test(item.names.vi))).toBe(true);
    },
  );

  it('does not take another tone for the same name, and finds by the English one', async () => {
    expect((await list(`on=${BEFORE}&name=${encodeURIComponent('Hoa Bình')}`)).items).toEqual([]);
    const { items } = await list(`on=${AFTER}&name=Thai%20Nguyen`);
    expect(items.map((item) => item.names.vi)).toEqual(['Thái Nguyên']);
  });

  it('lists page by page, each unit once and in order, below one parent', async () => {
    const nation = (await list('level=nation')).items[0]!;
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 20; page += 1) {
      const { items, next } = await list(`parent=${nation.id}&on=${BEFORE}&limit=10${cursor}`);
      seen.push(...items.map((item) => item.code!));
      if (next === null) break;
      cursor = `&cursor=${encodeURIComponent(next)}`;
    }
    expect(seen).toHaveLength(63);
    expect(seen).toEqual([...seen].sort());
    const other = await reader.get(`${API}/units?parent=${nation.id}&on=${AFTER}&limit=10${cursor}`);
    expect(other).toMatchObject({ status: 400, body: { code: 'cursor-invalid' } });
  });

  it('answers for a former unit as of its dates, and says what became of it; never 404', async () => {
    const { id } = await one('06', BEFORE);
    const successor = await one('19', AFTER);
    const then = await reader.get<Item>(`${API}/units/${id}?on=${BEFORE}`);
    expect(then).toMatchObject({
      status: 200,
      body: { state: 'existing', on: BEFORE, names: { vi: 'Bắc Kạn' }, successors: [] },
    });
    const now = await reader.get(`${API}/units/${id}`);
    expect(now).toMatchObject({
      status: 200,
      body: {
        state: 'former',
        code: '06',
        until: AFTER,
        successors: [{ unitId: successor.id, names: { vi: 'Thái Nguyên' }, share: '1', estimated: false }],
      },
    });
    // What became of it may change without it.
    expect([then.headers.get('etag'), now.headers.get('etag')]).toEqual([`"${then.body.version}"`, null]);
    const early = await reader.get(`${API}/units/${successor.id}?on=${BEFORE}`);
    expect(early).toMatchObject({
      status: 200,
      body: { state: 'not-yet', from: AFTER, names: { vi: 'Thái Nguyên' } },
    });
  });

  it('tells the lineage: what a unit was made of, what became of it', async () => {
    const made = await one('25', AFTER);
    const { body } = await reader.get<{
      edges: { fromNames: { vi: string }; kind: string; share: string }[];
    }>(`${API}/units/${made.id}/lineage`);
    expect(body.edges.map((edge) => edge.fromNames.vi).sort()).toEqual(['Hoà Bình', 'Phú Thọ', 'Vĩnh Phúc']);
    expect(body.edges.every(({ kind, share }) => kind === 'merged' && share === '1')).toBe(true);
    expect(body).toMatchObject({
      successors: [{ unitId: made.id, share: '1' }],
      dissolved: '0',
      edges: [{ basis: { documentNumber: '202/2025/QH15', issuer: 'Quốc hội' } }, {}, {}],
    });
    const hue = await one('46', AFTER);
    const renamed = await reader.get(`${API}/units/${hue.id}/lineage`);
    expect(renamed.body).toMatchObject({ edges: [{ kind: 'renamed', from: hue.id, to: hue.id }] });
    const ahead = await reader.get(`${API}/units/${made.id}/lineage?on=${BEFORE}`);
    expect(ahead).toMatchObject({ status: 200, body: { successors: [], dissolved: '0' } });
  });

  it('answers 304 to whoever has the unit already', async () => {
    const { id, version } = await one('01', AFTER);
    const headers = { 'if-none-match': `"${version}"` };
    expect((await reader.get(`${API}/units/${id}`, { headers })).status).toBe(304);
  });

  const NOBODY = '00000000-0000-4000-8000-000000000000';

  it.each([
    ['units?colour=red', 400, 'colour'],
    ['units?on=2025-02-30', 400, 'on'],
    ['units?on=30/06/2025', 400, 'on'],
    ['units?level=village', 400, 'level'],
    ['units?code=ab', 400, 'code'],
    ['units?parent=19', 400, 'parent'],
    ['units?limit=0', 400, 'limit'],
    ['units?name=%00', 400, 'name'],
    [`units?name=${'x'.repeat(121)}`, 400, 'name'],
    ['units/19', 400, 'unitId'],
    [`units/${NOBODY}?when=now`, 400, 'when'],
    [`units/${NOBODY}?on=now`, 400, 'on'],
  ])('%s is refused with %i, by name', async (path, status, field) => {
    const reply: Reply = await reader.get(`${API}/${path}`);
    expect(reply).toMatchObject({ status, body: { errors: [{ field }] } });
  });

  it.each([`units/${NOBODY}`, `units/${NOBODY}/lineage`])('%s is unknown', async (path) => {
    const reply = await reader.get(`${API}/${path}`, { headers: { 'accept-language': 'en' } });
    expect(reply).toMatchObject({
      status: 404,
      body: { code: 'unit.unknown', title: 'There is no such unit' },
    });
  });

  it('is for whoever has an account, and for nobody else', async () => {
    expect((await stage.anyone.get(`${API}/units`)).status).toBe(401);
    expect((await stage.as({ roles: ['stranger'] }).get(`${API}/units`)).status).toBe(403);
    for (const role of Object.keys(registryService.permissions)) {
      expect((await stage.as({ roles: [role] }).get(`${API}/units?limit=1`)).status).toBe(200);
    }
  });

  it('describes itself', async () => {
    const { status, body } = await stage.anyone.get<{ paths: object }>(`${API}/openapi.json`);
    expect(status).toBe(200);
    expect(Object.keys(body.paths).sort()).toEqual(
      expect.arrayContaining(
        ['commune-imports', 'unit-changes/merge', 'unit-changes/reorganise', 'units', 'units/{unitId}'].map(
          (path) => `${API}/${path}`,
        ),
      ),
    );
  });
});
