import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@toandan/kernel';
import { BAC_GIANG, BAC_KAN, NATION } from '../built-in/unit-ids.js';
import { API, ENGLISH, ProgramsStage } from '../../test/programs-stage.js';
import { BAC_NINH, COMMUNE } from '../../test/small-country.js';

interface Made {
  id: string;
  version: number;
}

const DOCUMENT = {
  unitId: BAC_NINH,
  number: '12/CTr-CAT-MTTQ',
  date: '2025-09-05',
  type: 'Chương trình phối hợp',
  issuer: 'Công an tỉnh; Ủy ban MTTQ tỉnh',
};
const PROGRAM = {
  unitId: BAC_NINH,
  title: 'Phối hợp thử',
  parties: ['Công an tỉnh', 'Ủy ban MTTQ tỉnh'],
  phase: { from: '2025', to: '2030' },
  contentGroups: { stated: 2, texts: ['Tuyên truyền'] },
  responsibilities: [{ parties: ['Công an tỉnh'], duties: ['Nhận tin'] }],
};

describe('programmes over HTTP', () => {
  let programs: ProgramsStage;

  beforeAll(async () => {
    programs = await ProgramsStage.open();
  });
  afterAll(() => programs.close());

  const officer = () => programs.officer(BAC_NINH);
  const document = async (more: object = {}): Promise<string> => {
    const { body, status } = await officer().post<Made>(`${API}/documents`, {
      ...DOCUMENT,
      number: `${newId()}/CTr`,
      ...more,
    });
    expect(status).toBe(201);
    return body.id;
  };
  const program = async (more: object = {}): Promise<Made> => {
    const documentId = await document();
    const { body, status } = await officer().post<Made>(`${API}/programs`, {
      ...PROGRAM,
      documentId,
      ...more,
    });
    expect(status).toBe(201);
    return body;
  };
  const told = async (id: string): Promise<object[]> =>
    (await programs.published()).filter(({ payload }) => payload.programId === id);

  it('are signed, filled in and reviewed, and others hear of it', async () => {
    const documentId = await document({ number: ' 12/CTr - CAT '.normalize('NFD'), date: '2025-09' });
    const cited = await document({ type: 'Chỉ thị' });
    const signed = await officer().post<Made>(`${API}/programs`, {
      ...PROGRAM,
      documentId,
      citedDocumentIds: [cited],
    });
    expect(signed).toMatchObject({
      status: 201,
      body: {
        ...PROGRAM,
        version: 1,
        level: 'province',
        exercise: false,
        document: { id: documentId, number: '12/CTr - CAT', date: '2025-09' },
        citedDocuments: [{ id: cited }],
      },
    });
    const { id } = signed.body;
    const at = `${API}/programs/${id}`;
    expect(signed.headers.get('location')).toBe(at);
    expect(signed.headers.get('etag')).toBe('"1"');

    const content = {
      contentGroups: { texts: ['Tuyên truyền', 'Tập huấn'], note: 'đủ' },
      responsibilities: [{ parties: PROGRAM.parties, duties: ['Cùng kiểm tra'] }],
    };
    const filled = await officer().put(`${at}/content`, content, { ifMatch: 1 });
    expect(filled).toMatchObject({
      status: 200,
      body: { ...content, contentGroups: { ...content.contentGroups, stated: 2 }, version: 2 },
    });
    const review = { unitId: COMMUNE, kind: 'interim', years: 1, held: '2026-09-10' };
    const held = await officer().post<Made>(`${at}/reviews`, review);
    expect(held).toMatchObject({ status: 201, body: { ...review, programId: id } });

    expect((await programs.reader.get(at)).body).toEqual(filled.body);
    expect((await programs.reader.get<{ items: object[] }>(`${at}/reviews`)).body.items).toEqual([held.body]);
    expect(await told(id)).toEqual([
      {
        type: 'programs.program-signed',
        payload: {
          programId: id,
          unitId: BAC_NINH,
          documentNumber: '12/CTr - CAT',
          title: 'Phối hợp thử',
          signed: '2025-09',
          parties: PROGRAM.parties,
          contentGroups: 2,
          exercise: false,
        },
      },
      {
        type: 'programs.review-held',
        payload: { ...review, programId: id, reviewId: held.body.id, exercise: false },
      },
    ]);
  });

  it('take place once for a key', async () => {
    const documentId = await document();
    const key = newId();
    const first = await officer().post<Made>(`${API}/programs`, { ...PROGRAM, documentId }, { key });
    const again = await officer().post<Made>(`${API}/programs`, { ...PROGRAM, documentId }, { key });
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(await told(first.body.id)).toHaveLength(1);
    const other = await officer().post(`${API}/programs`, { ...PROGRAM, documentId, title: 'B' }, { key });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  it('are not changed over what somebody else has changed, nor without saying what was read', async () => {
    const { id } = await program();
    const at = `${API}/programs/${id}/content`;
    expect((await officer().put(at, {}, { ifMatch: 1 })).status).toBe(200);
    expect(await officer().put(at, {}, { ifMatch: 1 })).toMatchObject({
      status: 412,
      body: { code: 'program.version-conflict' },
    });
    expect((await officer().put(at, {})).status).toBe(428);
    const both = await Promise.all([1, 2].map(() => officer().put(at, {}, { ifMatch: 2 })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('change with their documents', async () => {
    const { id } = await program();
    const before = await programs.reader.get<{ document: Made }>(`${API}/programs/${id}`);
    const at = `${API}/documents/${before.body.document.id}`;
    const facts = { type: 'Chương trình', issuer: 'Công an tỉnh', variants: [{ printed: '7/CTr' }] };
    expect((await officer().put(at, facts, { ifMatch: 9 })).body.code).toBe('document.version-conflict');
    expect((await officer().put(at, facts, { ifMatch: 1 })).body).toMatchObject({ ...facts, version: 2 });
    const etag = before.headers.get('etag')!;
    const after = await programs.reader.get(`${API}/programs/${id}`, { headers: { 'if-none-match': etag } });
    expect(after).toMatchObject({ status: 200, body: { version: 2, document: { ...facts, version: 2 } } });
    expect(after.body.document).not.toHaveProperty('number');
  });

  it('belong to units: an officer writes for the own ones, and everybody reads', async () => {
    const elsewhere = programs.officer(BAC_KAN);
    const { id } = await program();
    const documentId = await document();
    const review = { unitId: COMMUNE, kind: 'final', years: 5, held: '2026-01' };
    const tries = [
      elsewhere.post(`${API}/documents`, DOCUMENT),
      elsewhere.post(`${API}/programs`, { ...PROGRAM, documentId }),
      elsewhere.put(`${API}/programs/${id}/content`, {}, { ifMatch: 1 }),
      elsewhere.put(`${API}/documents/${documentId}`, { type: 'a', issuer: 'b' }, { ifMatch: 1 }),
      elsewhere.post(`${API}/programs/${id}/reviews`, review),
      programs.reader.post(`${API}/programs`, { ...PROGRAM, documentId }),
      officer().post(`${API}/documents`, { ...DOCUMENT, unitId: NATION }),
    ];
    expect((await Promise.all(tries)).map(({ status }) => status)).toEqual(tries.map(() => 403));
    expect((await programs.stage.anyone.get(`${API}/programs`)).status).toBe(401);
    expect((await elsewhere.get(`${API}/programs/${id}`)).status).toBe(200);
    expect((await programs.ministry.post(`${API}/programs/${id}/reviews`, review)).status).toBe(201);
    // What became of Bắc Giang speaks for it.
    expect((await officer().post(`${API}/documents`, { ...DOCUMENT, unitId: BAC_GIANG })).status).toBe(201);
  });

  it('are reviewed by who is in them, after the signing and once', async () => {
    const { id } = await program();
    const at = `${API}/programs/${id}/reviews`;
    const review = { unitId: COMMUNE, kind: 'interim', years: 1, held: '2026-03' };
    const refusals: [object, number, string, string][] = [
      [{ unitId: BAC_KAN }, 422, 'review.unit-outside', 'unitId'],
      [{ unitId: newId() }, 422, 'unit.unknown', 'unitId'],
      [{ held: '2025-09-04' }, 422, 'review.before-signing', 'held'],
      [{ held: '2026-11-23' }, 422, 'review.date-ahead', 'held'],
    ];
    for (const [more, status, code, field] of refusals) {
      const { body, ...reply } = await programs.ministry.post(at, { ...review, ...more });
      expect({ more, status: reply.status, body }).toMatchObject({
        more,
        status,
        body: { code, errors: [{ field, code }] },
      });
    }
    expect((await programs.ministry.post(at, review)).status).toBe(201);
    expect((await programs.ministry.post(at, review)).body.code).toBe('review.already-held');
    expect((await programs.ministry.post(at, { ...review, held: '2025-09' })).status).toBe(201);
    expect((await programs.ministry.post(`${API}/programs/${newId()}/reviews`, review)).status).toBe(404);
    expect(await told(id)).toHaveLength(3);
  });

  it.each<[string, object, string, string]>([
    ['no party', { parties: [] }, 'parties', 'too-few'],
    ['a party twice', { parties: ['A', ' A'] }, 'parties', 'not-unique'],
    ['a phase that is none', { phase: { from: '2025', to: 'later' } }, 'phase.to', 'not-an-approximate-date'],
    [
      'a day that is none',
      { phase: { from: '2025-02-30', to: '2026' } },
      'phase.from',
      'not-an-approximate-date',
    ],
    ['a reversed phase', { phase: { from: '2025', to: '2024-12' } }, 'phase.to', 'program.phase-reversed'],
    ['null', { title: null }, 'title', 'not-text'],
    ['null where absence is allowed', { note: null }, 'note', 'not-text'],
    ['a control character', { title: 'a\u0007' }, 'title', 'not-plain-text'],
    ['a wrong count', { contentGroups: { stated: -1 } }, 'contentGroups.stated', 'too-small'],
    [
      'more groups than stated',
      { contentGroups: { stated: 1, texts: ['a', 'b'] } },
      'contentGroups.texts',
      'program.more-groups-than-stated',
    ],
    [
      'duties of a stranger',
      { responsibilities: [{ parties: ['Công an tỉnh', 'Ai đó'], duties: ['a'] }] },
      'responsibilities[0].parties[1]',
      'program.party-unknown',
    ],
    ['an unknown field', { signatories: ['A'] }, 'signatories', 'unknown-field'],
    ['an unknown document', { documentId: newId() }, 'documentId', 'document.unknown'],
    ['an unknown cited document', { citedDocumentIds: [newId()] }, 'citedDocumentIds[0]', 'document.unknown'],
    ['another’s exercise', { exercise: true }, 'documentId', 'document.exercise-mixed'],
    ['a unit that is no id', { unitId: '24' }, 'unitId', 'not-a-uuid'],
  ])('with %s are refused by name, and nothing is kept', async (_what, more, field, code) => {
    const documentId = await document();
    const body = { ...PROGRAM, documentId, ...more };
    const refused = await officer().post(`${API}/programs`, body, ENGLISH);
    expect(refused.status).toBeLessThan(500);
    expect(refused.body.errors).toEqual([{ field, code, message: expect.any(String) }]);
    const kept = await programs.stage
      .database('programs')
      .query('SELECT 1 FROM program WHERE document_id = $1', [documentId]);
    expect(kept).toEqual([]);
  });

  it('have one document each, and a document its number once', async () => {
    const documentId = await document();
    const sign = () => officer().post(`${API}/programs`, { ...PROGRAM, documentId });
    expect((await sign()).status).toBe(201);
    expect(await sign()).toMatchObject({ status: 409, body: { code: 'program.document-taken' } });
    await document({ number: '88/CTr-CAT' });
    const again = await officer().post(`${API}/documents`, { ...DOCUMENT, number: '88 / CTR CAT' });
    expect(again).toMatchObject({ status: 409, body: { code: 'document.already-recorded' } });
    const other = await document();
    const taken = await officer().put(
      `${API}/documents/${other}`,
      { ...DOCUMENT, unitId: undefined, number: '88/CTr-CAT' },
      { ifMatch: 1 },
    );
    expect(taken).toMatchObject({ status: 409, body: { code: 'document.already-recorded' } });
  });

  it('of exercises stay by themselves', async () => {
    const documentId = await document({ exercise: true });
    const { body } = await officer().post<Made>(`${API}/programs`, {
      ...PROGRAM,
      documentId,
      exercise: true,
    });
    const ids = async (query: string): Promise<string[]> => {
      const listed = await programs.reader.get<{ items: Made[] }>(`${API}/programs?limit=200${query}`);
      return listed.body.items.map(({ id }) => id);
    };
    expect(await ids('')).not.toContain(body.id);
    expect(await ids('&exercise=true')).toEqual([body.id]);
    const held = { unitId: COMMUNE, kind: 'final', years: 1, held: '2026' };
    await officer().post(`${API}/programs/${body.id}/reviews`, held);
    expect((await told(body.id)).map((event) => event)).toMatchObject([
      { payload: { exercise: true } },
      { payload: { exercise: true } },
    ]);
    const real = { ...PROGRAM, documentId: await document(), citedDocumentIds: [documentId] };
    expect((await officer().post(`${API}/programs`, real)).body.code).toBe('document.exercise-mixed');
  });

  it('are listed by unit and year, page by page', async () => {
    const list = async (query: string): Promise<{ items: Made[]; next: string | null }> =>
      (await programs.reader.get<{ items: Made[]; next: string | null }>(`${API}/programs?${query}`)).body;
    expect((await list(`unit=${BAC_GIANG}`)).items).toHaveLength(1);
    expect((await list(`unit=${NATION}&year=2018`)).items).toHaveLength(1);
    expect((await list(`unit=${NATION}&year=2024`)).items).toEqual([]);
    expect((await list(`unit=${BAC_GIANG}&year=2030`)).items).toHaveLength(1);
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null && seen.length < 100;) {
      const page = await list(`limit=2${next === '' ? '' : `&cursor=${next}`}`);
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(seen).toEqual((await list('limit=200')).items.map(({ id }) => id));
    expect(new Set(seen).size).toBe(seen.length);
    for (const wrong of ['year=24', 'unit=24', 'exercise=yes', 'state=x', 'cursor=abc']) {
      expect((await programs.reader.get(`${API}/programs?${wrong}`)).status).toBe(400);
    }
  });

  it('find a document however its number is printed', async () => {
    for (const number of ['09/CTr-BCA-MTTW', '9/ctr - bca - mttq']) {
      const { body } = await programs.reader.get<{ items: object[] }>(
        `${API}/documents?number=${encodeURIComponent(number)}`,
      );
      expect(body.items).toMatchObject([{ number: '09/CTr-BCA-MTTW', date: '2013-08-01' }]);
    }
  });
});
