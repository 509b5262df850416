import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Problem } from '../problem/problem.js';
import { effects } from '../spec-sample.js';
import { GOOD_NOTE, SpecService } from '../spec-service.js';

const ENGLISH = { 'accept-language': 'en' };

describe('input', () => {
  let service: SpecService;
  let token: string;

  beforeAll(async () => {
    service = await SpecService.open({ limits: { requestsPerMinute: 1_000_000 } });
    token = await service.issuer.token(['officer']);
  });
  beforeEach(() => {
    effects.length = 0;
  });
  afterAll(() => service.close());

  it('that breaks no rule is taken as it is', async () => {
    const reply = await service.call('POST', 'notes', { token, json: GOOD_NOTE });
    expect(reply).toMatchObject({ status: 201, body: GOOD_NOTE });
    expect(effects).toEqual([GOOD_NOTE]);
  });

  const cases: [string, Record<string, unknown>, string, string, string, string][] = [
    [
      'an unknown field',
      { colour: 1 },
      'colour',
      'unknown-field',
      'Không có trường này.',
      'There is no such field.',
    ],
    ['a missing field', { title: undefined }, 'title', 'required', 'Bắt buộc phải có.', 'Must be given.'],
    ['a missing object', { main: undefined }, 'main', 'required', 'Bắt buộc phải có.', 'Must be given.'],
    ['null for an object', { main: null }, 'main', 'required', 'Bắt buộc phải có.', 'Must be given.'],
    ['another type', { title: 5 }, 'title', 'not-text', 'Phải là chuỗi ký tự.', 'Must be a string.'],
    [
      'a text too long',
      { title: 'x'.repeat(41) },
      'title',
      'too-long',
      'Không được dài quá 40 ký tự.',
      'Must not be longer than 40 characters.',
    ],
    [
      'a decimal as number',
      { amount: 12.5 },
      'amount',
      'wrong-form',
      'Không đúng định dạng.',
      'Does not have the right form.',
    ],
    [
      'a wrong choice',
      { state: 'gone' },
      'state',
      'not-a-choice',
      'Phải là một trong: draft, final.',
      'Must be one of: draft, final.',
    ],
    [
      'a nested number as text',
      { main: { name: 'x', count: '1' } },
      'main.count',
      'not-whole',
      'Phải là số nguyên.',
      'Must be a whole number.',
    ],
    [
      'an element of a list',
      {
        lines: [
          { name: 'x', count: 1 },
          { name: 'y', count: 0 },
        ],
      },
      'lines[1].count',
      'too-small',
      'Không được nhỏ hơn 1.',
      'Must not be less than 1.',
    ],
    [
      'an unknown field in an element',
      { lines: [{ name: 'x', count: 1, extra: true }] },
      'lines[0].extra',
      'unknown-field',
      'Không có trường này.',
      'There is no such field.',
    ],
    [
      'no object where one belongs',
      { main: 'x' },
      'main',
      'not-an-object',
      'Phải là một đối tượng JSON.',
      'Must be a JSON object.',
    ],
    [
      'a list where an object belongs',
      { main: [{ name: 'x', count: 1 }] },
      'main',
      'not-an-object',
      'Phải là một đối tượng JSON.',
      'Must be a JSON object.',
    ],
    [
      'a list within a list',
      { lines: [[{ name: 'x', count: 1 }]] },
      'lines',
      'not-an-object',
      'Mỗi phần tử: Phải là một đối tượng JSON.',
      'Each element: Must be a JSON object.',
    ],
    [
      'too many elements',
      { lines: Array.from({ length: 4 }, () => ({ name: 'x', count: 1 })) },
      'lines',
      'too-many',
      'Không được quá 3 phần tử.',
      'Must not have more than 3 elements.',
    ],
    [
      'a plain element too long',
      { tags: ['ok', 'longer than five'] },
      'tags',
      'too-long',
      'Mỗi phần tử: Không được dài quá 5 ký tự.',
      'Each element: Must not be longer than 5 characters.',
    ],
    [
      'text that cannot be stored',
      { title: 'a\0b' },
      'title',
      'unusable-text',
      'Chứa ký tự không lưu được (ký tự NUL hoặc mã Unicode hỏng).',
      'Has characters that cannot be stored (NUL, or broken Unicode).',
    ],
  ];

  it.each(cases)(
    'with %s is refused by name, in both languages',
    async (_what, change, field, code, vi, en) => {
      const json = { ...GOOD_NOTE, ...change };
      const first = await service.call<Problem>('POST', 'notes', { token, json });
      expect(first).toMatchObject({
        status: 400,
        body: { code: 'invalid-input', title: 'Dữ liệu không hợp lệ' },
      });
      expect(first.body.errors).toEqual([{ field, code, message: vi }]);
      const second = await service.call<Problem>('POST', 'notes', { token, json, headers: ENGLISH });
      expect(second.body.errors).toEqual([{ field, code, message: en }]);
      expect(second.headers.get('content-language')).toBe('en');
      expect(effects).toEqual([]);
    },
  );

  it.each([
    ['[]', 'not-an-object'],
    ['null', 'not-an-object'],
    ['"text"', 'not-an-object'],
    ['5', 'not-an-object'],
  ])('that is %s instead of an object is refused', async (raw, code) => {
    const { status, body } = await service.call<Problem>('POST', 'notes', { token, raw });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ field: 'body', code }]);
  });

  it('without any body is refused', async () => {
    const { status, body } = await service.call<Problem>('POST', 'notes', { token });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ field: 'body', code: 'required' }]);
  });

  it('that poisons prototypes is refused', async () => {
    for (const raw of [
      '{"__proto__":{"a":1}}',
      '{"constructor":{"prototype":{"a":1}}}',
      '{"main":{"prototype":1}}',
    ]) {
      expect((await service.call('POST', 'notes', { token, raw })).status).toBe(400);
    }
    expect(effects).toEqual([]);
  });

  it('nested beyond measure is refused', async () => {
    const raw = `{"title":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    const { status, body } = await service.call<Problem>('POST', 'notes', { token, raw });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ code: 'too-deep' }]);
  });

  it('in a query: an unknown parameter is named, with a DTO and without', async () => {
    const listed = await service.call<Problem>('GET', 'notes?limti=5', { token });
    expect(listed).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'limti', code: 'unknown-field' }] },
    });
    const plain = await service.call<Problem>('GET', 'notes/5?full=1');
    expect(plain).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'full', code: 'unknown-parameter' }] },
    });
  });

  it.each([
    ['limit=0', 'limit', 'too-small'],
    ['limit=201', 'limit', 'too-large'],
    ['limit=ten', 'limit', 'not-whole'],
    ['limit=1.5', 'limit', 'not-whole'],
    ['limit=', 'limit', 'not-whole'],
    ['limit=1&limit=2', 'limit', 'not-whole'],
    ['state=gone', 'state', 'not-a-choice'],
  ])('in a query: %s is refused', async (query, field, code) => {
    const { status, body } = await service.call<Problem>('GET', `notes?${query}`, { token });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ field, code }]);
  });

  it('in a path is checked too', async () => {
    const { status, body } = await service.call<Problem>('GET', 'notes/first');
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ field: 'id', code: 'wrong-form' }]);
  });

  it('where none is taken is refused', async () => {
    const approver = await service.issuer.token(['chief']);
    const { body } = await service.call<Problem>('POST', 'units/unit-1/approval', {
      token: approver,
      json: { a: 1 },
    });
    expect(body.errors).toMatchObject([{ field: 'body', code: 'unexpected-body' }]);
    expect(effects).toEqual([]);
  });

  it('of any shape gets an answer that is no failure of ours', async () => {
    const value = fc.jsonValue({ noUnicodeString: false });
    const key = fc.oneof(
      fc.constantFrom(
        ...Object.keys(GOOD_NOTE),
        'tags',
        'then',
        'toString',
        'hasOwnProperty',
        'length',
        'constructor',
      ),
      fc.string(),
    );
    const bodies = fc.oneof(
      value,
      fc.dictionary(key, value),
      fc.dictionary(key, value).map((more) => ({ ...GOOD_NOTE, ...more })),
    );
    await fc.assert(
      fc.asyncProperty(bodies, async (json) => {
        const { status } = await service.call('POST', 'notes', { token, json });
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 200 },
    );
  });
});
