import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ServiceStage, type Caller, type Reply } from '@toandan/testing/services';
import { registryService } from '../service.js';

const API = '/api/registry/v1';
const DAY = '2026-07-01';
const LAW = { documentNumber: '99/2026/QH16', documentDate: '2026-06-15', issuer: 'Quốc hội' };
const ORDER = { effectiveDate: DAY, legalBasis: LAW };
const ENGLISH = { 'accept-language': 'en' };

interface Changed {
  readonly made: readonly string[];
  readonly changed: readonly { readonly unitId: string; readonly version: number }[];
}
interface Shown {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly names: { readonly vi: string };
}

describe('changing units', () => {
  let stage: ServiceStage;
  let keeper: Caller;
  let nation: string;
  let code = 10_000;

  beforeAll(async () => {
    stage = await ServiceStage.open([registryService]);
    keeper = stage.as({ roles: ['catalogue-owner'], subject: 'keeper-1' });
    const { body } = await keeper.get<{ items: Shown[] }>(`${API}/units?level=nation`);
    nation = body.items[0]!.id;
  });
  afterAll(() => stage.close());

  const change = async (what: string, body: object, options?: Parameters<Caller['post']>[2]) =>
    keeper.post<Changed>(`${API}/unit-changes/${what}`, body, options);

  const province = async (vi: string): Promise<string> => {
    const { items } = (await keeper.get<{ items: Shown[] }>(`${API}/units?level=province&name=${vi}`)).body;
    return items[0]!.id;
  };

  const commune = (parentId: string, more: object = {}): object => ({
    level: 'commune',
    kind: 'commune',
    code: String((code += 1)),
    names: { vi: `Xã ${code}` },
    parentId,
    effectiveDate: '2025-07-01',
    ...more,
  });

  const established = async (parentId: string): Promise<string> =>
    (await change('establish', commune(parentId))).body.made[0]!;

  const shown = async (unitId: string, on?: string): Promise<Shown> =>
    (await keeper.get<Shown>(`${API}/units/${unitId}${on === undefined ? '' : `?on=${on}`}`)).body;

  const events = async (): Promise<number> => {
    const [row] = await stage
      .database('registry')
      .query<{ count: number }>('SELECT count(*)::integer AS count FROM outbox');
    return row!.count;
  };

  /** The reply, after nothing at all has changed. */
  const refused = async (work: () => Promise<Reply<unknown>>): Promise<Reply<unknown>> => {
    const before = await events();
    const reply = await work();
    expect(await events()).toBe(before);
    return reply;
  };

  it('establishes a unit, says where it is found, and tells others', async () => {
    const before = await events();
    const made = await change('establish', commune(await province('Hà Nội'), { names: { vi: ' Xã Mới ' } }));
    expect(made).toMatchObject({ status: 201, body: { changed: [{ version: 1 }] } });
    const [unitId] = made.body.made;
    expect(made.headers.get('location')).toBe(`${API}/units/${unitId}`);
    expect(await shown(unitId!)).toMatchObject({ state: 'existing', version: 1, names: { vi: 'Xã Mới' } });
    expect(await events()).toBe(before + 1);
    const [row] = await stage
      .database('registry')
      .query('SELECT recorded_by FROM unit_version WHERE unit_id = $1', [unitId]);
    expect(row).toEqual({ recorded_by: expect.stringContaining('keeper-1') });
  });

  it('renames from a day on, with the ETag that was read', async () => {
    const unitId = await established(await province('Hà Nội'));
    const read = await keeper.get(`${API}/units/${unitId}`);
    const body = { unitId, names: { vi: 'Tên mới' }, ...ORDER };
    const done = await change('rename', body, { ifMatch: read.headers.get('etag')! });
    expect(done).toMatchObject({ status: 201, body: { made: [], changed: [{ unitId, version: 2 }] } });
    expect((await shown(unitId, '2026-06-30')).names.vi).toMatch(/^Xã/);
    expect((await shown(unitId, DAY)).names.vi).toBe('Tên mới');

    const stale = await refused(() =>
      change('rename', { ...body, names: { vi: 'Tên khác' } }, { ifMatch: 1, headers: ENGLISH }),
    );
    expect(stale).toMatchObject({
      status: 412,
      body: { code: 'unit.version-conflict', title: 'The unit has changed' },
    });
    expect(await refused(() => change('rename', body))).toMatchObject({
      status: 428,
      body: { code: 'if-match-missing' },
    });
  });

  it('gives no ETag for an answer that changes by itself on a day to come', async () => {
    const unitId = await established(await province('Hà Nội'));
    const ahead = { ...ORDER, effectiveDate: '2999-01-01' };
    await change('rename', { unitId, names: { vi: 'Tên sau này' }, ...ahead }, { ifMatch: 1 });
    const etag = async (query: string): Promise<string | null> =>
      (await keeper.get(`${API}/units/${unitId}${query}`)).headers.get('etag');
    expect([await etag(''), await etag(`?on=${DAY}`)]).toEqual([null, '"2"']);
  });

  it('takes a code away only when asked to', async () => {
    const unitId = await established(await province('Hà Nội'));
    await change('rename', { unitId, names: { vi: 'Tên mới' }, ...ORDER }, { ifMatch: 1 });
    expect(await shown(unitId, DAY)).toHaveProperty('code');
    await change('rename', { unitId, code: null, ...ORDER, effectiveDate: '2026-08-01' }, { ifMatch: 2 });
    expect(await shown(unitId, '2026-08-01')).not.toHaveProperty('code');
  });

  it('moves a unit from a day on', async () => {
    const [from, to] = [await province('Hà Nội'), await province('Huế')];
    const unitId = await established(from);
    const done = await change('move', { unitId, parentId: to, ...ORDER }, { ifMatch: 1 });
    expect(done.status).toBe(201);
    expect(await shown(unitId, '2026-06-30')).toMatchObject({ parentId: from });
    expect(await shown(unitId, DAY)).toMatchObject({ parentId: to });
  });

  it('merges, as a new unit or under the name of one of them', async () => {
    const parentId = await province('Huế');
    const [one, two, three] = [
      await established(parentId),
      await established(parentId),
      await established(parentId),
    ];
    const sources = [one, two].map((unitId) => ({ unitId, version: 1 }));
    const into = { kind: 'ward', names: { vi: 'Phường Chung' }, parentId };
    const made = await change('merge', { sources, into, ...ORDER });
    expect(made).toMatchObject({ status: 201, body: { made: [expect.any(String)], changed: { length: 3 } } });
    const [whole] = made.body.made;
    expect(await shown(one, DAY)).toMatchObject({
      state: 'former',
      successors: [{ unitId: whole, names: { vi: 'Phường Chung' }, share: '1', estimated: false }],
    });

    const again = await change('merge', {
      sources: [whole, three].map((unitId) => ({ unitId, version: 1 })),
      continues: whole,
      ...ORDER,
      effectiveDate: '2026-10-01',
    });
    expect(again.status).toBe(201);
    expect(await shown(again.body.made[0]!, '2026-10-01')).toMatchObject({ names: { vi: 'Phường Chung' } });
    expect(await shown(one, '2026-10-01')).toMatchObject({ successors: [{ unitId: again.body.made[0] }] });
  });

  it('splits by shares that are estimates, and reorganises several at once', async () => {
    const parentId = await province('Huế');
    const [one, two] = [await established(parentId), await established(parentId)];
    const result = (vi: string): object => ({ kind: 'commune', names: { vi }, parentId });
    const parts = ['0.4', '0.6'].map((share) => ({ ...result(`Phần ${share}`), share, estimated: true }));
    const divided = await change('split', { unitId: one, parts, ...ORDER }, { ifMatch: 1 });
    expect(divided).toMatchObject({ status: 201, body: { made: { length: 2 } } });
    const [first, second] = divided.body.made;
    expect(await shown(one, DAY)).toMatchObject({
      successors: [
        { unitId: first, share: '0.4', estimated: true },
        { unitId: second, share: '0.6', estimated: true },
      ],
    });

    const later = { ...ORDER, effectiveDate: '2026-10-01' };
    const mixed = await change('reorganise', {
      ended: [
        { unitId: first, version: 1 },
        { unitId: two, version: 1 },
      ],
      results: [result('Đông'), result('Tây')],
      shares: [
        { from: first, to: 0, share: '1', estimated: false },
        { from: two, to: 0, share: '0.25', estimated: true },
        { from: two, to: 1, share: '0.75', estimated: true },
      ],
      ...later,
    });
    expect(mixed).toMatchObject({ status: 201, body: { made: { length: 2 } } });
    expect(await shown(one, '2026-10-01')).toMatchObject({
      successors: [
        { unitId: mixed.body.made[0], share: '0.4', estimated: true },
        { unitId: second, share: '0.6', estimated: true },
      ],
    });
  });

  it('has its effect once for a key, and refuses the key for anything else', async () => {
    const key = randomUUID();
    const body = commune(await province('Hà Nội'));
    const first = await change('establish', body, { key });
    const count = await events();
    const again = await change('establish', body, { key });
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    const other = await change('establish', { ...body, names: { vi: 'Khác' } }, { key });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    expect(await events()).toBe(count);
    expect(await keeper.call('POST', `${API}/unit-changes/establish`, body)).toMatchObject({
      status: 400,
      body: { code: 'idempotency-key-missing' },
    });
  });

  it('repeated with its key after the unit has gone on, is answered as it was', async () => {
    const key = randomUUID();
    const unitId = await established(await province('Hà Nội'));
    const body = { unitId, names: { vi: 'Một' }, ...ORDER };
    const first = await change('rename', body, { ifMatch: 1, key });
    await change('rename', { ...body, names: { vi: 'Hai' }, effectiveDate: '2026-08-01' }, { ifMatch: 2 });
    expect(await change('rename', body, { ifMatch: 1, key })).toMatchObject({
      status: 201,
      body: first.body,
    });
  });

  it('is for the keepers of the register', async () => {
    const body = commune(await province('Hà Nội'));
    const roles = Object.keys(registryService.permissions);
    const may: string[] = [];
    for (const role of roles) {
      const reply = await stage.as({ roles: [role] }).post(`${API}/unit-changes/establish`, {
        ...body,
        code: String((code += 1)),
      });
      if (reply.status === 201) may.push(role);
      else expect(reply).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    }
    expect(may).toEqual(['catalogue-owner', 'administrator']);
    expect((await stage.anyone.post(`${API}/unit-changes/establish`, body)).status).toBe(401);
  });

  describe('that no rule allows', () => {
    let parentId: string;
    beforeAll(async () => {
      parentId = await province('Hà Nội');
    });

    const cases: [string, () => object, number, string, string][] = [
      ['a field that nobody knows', () => ({ colour: 1 }), 400, 'invalid-input', 'colour'],
      ['no name', () => ({ names: undefined }), 400, 'invalid-input', 'names'],
      ['null for a name', () => ({ names: null }), 400, 'invalid-input', 'names'],
      ['null for a parent', () => ({ parentId: null }), 400, 'invalid-input', 'parentId'],
      ['a name of two lines', () => ({ names: { vi: 'a\nb' } }), 400, 'invalid-input', 'names.vi'],
      ['a day that is none', () => ({ effectiveDate: '2025-02-30' }), 400, 'invalid-input', 'effectiveDate'],
      ['a code as number', () => ({ code: 12345 }), 400, 'invalid-input', 'code'],
      ['a code of another level', () => ({ code: '01' }), 422, 'unit.code-invalid', 'code'],
      [
        'a code that is in use',
        () => ({ level: 'province', kind: 'province', code: '01', parentId: nation }),
        409,
        'unit.code-taken',
        'code',
      ],
      ['a kind of another level', () => ({ kind: 'province' }), 422, 'unit.kind-invalid', 'kind'],
      ['a kind that is no more', () => ({ kind: 'township' }), 422, 'unit.kind-invalid', 'kind'],
      ['no parent', () => ({ parentId: undefined }), 422, 'unit.parent-absent', 'parentId'],
      ['an unknown parent', () => ({ parentId: randomUUID() }), 404, 'unit.unknown', 'parentId'],
      [
        'a half legal basis',
        () => ({ legalBasis: { documentNumber: '1' } }),
        400,
        'invalid-input',
        'legalBasis.documentDate',
      ],
    ];

    it.each(cases)('%s', async (_what, more, status, problem, field) => {
      const reply = await refused(() => change('establish', { ...commune(parentId), ...more() }));
      expect(reply).toMatchObject({ status, body: { code: problem } });
      expect((reply.body as { errors: object[] }).errors).toContainEqual(expect.objectContaining({ field }));
    });

    it('says so in both languages', async () => {
      const body = { ...commune(parentId), code: '01' };
      expect(await change('establish', body)).toMatchObject({
        body: {
          title: 'Mã đơn vị không hợp lệ',
          errors: [{ message: expect.stringMatching(/^Mã cấp tỉnh/) }],
        },
      });
      expect(await change('establish', body, { headers: ENGLISH })).toMatchObject({
        body: { title: 'Invalid unit code', errors: [{ message: expect.stringMatching(/^A province has/) }] },
      });
    });

    it('a merger of one unit, of no unit that is made, or of two answers at once', async () => {
      const sources = [await established(parentId), await established(parentId)].map((unitId) => ({
        unitId,
        version: 1,
      }));
      const into = { kind: 'ward', names: { vi: 'Chung' }, parentId };
      const tries: [object, string][] = [
        [{ sources: sources.slice(1), into, ...ORDER }, 'sources'],
        [{ sources, ...ORDER }, 'into'],
        [{ sources, into, continues: sources[0]!.unitId, ...ORDER }, 'into'],
      ];
      for (const [body, field] of tries) {
        const reply = await refused(() => change('merge', body));
        expect(reply).toMatchObject({ status: 400, body: { errors: [{ field }] } });
      }
      const stale = await refused(() =>
        change('merge', { sources: [sources[0], { ...sources[1], version: 7 }], into, ...ORDER }),
      );
      expect(stale).toMatchObject({ status: 412, body: { code: 'unit.version-conflict' } });
      const stranger = await refused(() => change('merge', { sources, continues: parentId, ...ORDER }));
      expect(stranger).toMatchObject({ status: 422, body: { errors: [{ field: 'continues' }] } });
    });

    it('shares that do not add up, children that go nowhere', async () => {
      const unitId = await established(parentId);
      const part = { kind: 'commune', names: { vi: 'Phần' }, parentId, estimated: true };
      const parts = (...shares: string[]): object[] => shares.map((share) => ({ ...part, share }));
      const tries: [object, number, string][] = [
        [{ parts: parts('0.4', '0.5') }, 422, 'parts'],
        [{ parts: parts('0.4', '0.60000001') }, 400, 'parts[1].share'],
        [{ parts: parts('0.4', '0.6'), children: [{ unitId, to: 2 }] }, 400, 'children[0].to'],
      ];
      for (const [more, status, field] of tries) {
        const reply = await refused(() => change('split', { unitId, ...more, ...ORDER }, { ifMatch: 1 }));
        expect(reply).toMatchObject({ status, body: { errors: [{ field }] } });
      }
    });

    it('of any words and days gets an answer that is no failure of ours', async () => {
      const text = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 140 }),
        fc.string({ unit: 'grapheme', maxLength: 140 }),
        fc.constantFrom(
          '\u00a0a',
          'a\u2028b',
          '\u{1F642}'.repeat(60),
          'e\u0301'.repeat(61),
          '\ue000',
          '\ufeffa',
          '\u{10ffff}',
        ),
      );
      const day = fc.constantFrom('0001-01-01', '9999-12-31', '2025-07-01', '2024-02-29', '2025-06-30');
      const bodies = fc.record(
        {
          names: fc.record({ vi: text, en: text }, { requiredKeys: ['vi'] }),
          effectiveDate: day,
          legalBasis: fc.record({ documentNumber: text, documentDate: day, issuer: text, article: text }),
          level: fc.constantFrom('nation', 'province', 'district', 'commune'),
          kind: fc.constantFrom('nation', 'province', 'commune', 'town', 'special-zone'),
          code: fc.constantFrom('01', '99', '123', '00001', '12345', '1234'),
          parentId: fc.constantFrom(parentId, nation, randomUUID()),
        },
        { requiredKeys: [] },
      );
      const told: number[] = [];
      await fc.assert(
        fc.asyncProperty(bodies, async (more) => {
          const { status } = await change('establish', { ...commune(parentId), ...more });
          told.push(status);
          expect(status).toBeLessThan(500);
        }),
        // The first as it is, so that not everything is refused whatever the words.
        { numRuns: 300, examples: [[{}]] },
      );
      expect(told).toContain(201);
    });

    it('a change dated before the last one', async () => {
      const unitId = await established(parentId);
      const early = { ...ORDER, effectiveDate: '2025-06-30' };
      const reply = await refused(() =>
        change('rename', { unitId, names: { vi: 'Sớm' }, ...early }, { ifMatch: 1 }),
      );
      expect(reply).toMatchObject({
        status: 409,
        body: { code: 'unit.change-out-of-order', errors: [{ field: 'effectiveDate' }] },
      });
    });
  });
});
