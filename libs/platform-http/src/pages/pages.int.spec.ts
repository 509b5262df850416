import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HttpProblem } from '../problem/http-problem.js';
import { SpecService, type Reply } from '../spec-service.js';
import { Cursor } from './cursor.js';

interface Listed {
  items: { id: number }[];
  next: string | null;
}

describe('a list', () => {
  let service: SpecService;
  let token: string;

  beforeAll(async () => {
    service = await SpecService.open();
    token = await service.issuer.token(['officer']);
  });
  afterAll(() => service.close());

  const ask = (path: string): Promise<Reply<Listed>> => service.call<Listed>('GET', path, { token });

  it('is read page by page, by cursor or by Link, each item once', async () => {
    const seen: number[] = [];
    let path: string | undefined = 'notes?limit=3&state=draft';
    while (path !== undefined) {
      const { body, headers } = await ask(path);
      seen.push(...body.items.map(({ id }) => id));
      const link = /^<([^>]+)>; rel="next"$/.exec(headers.get('link') ?? '');
      expect(link === null).toBe(body.next === null);
      path = link?.[1];
      if (path !== undefined) expect(path).toContain('state=draft');
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('has 50 on a page when nothing is said', async () => {
    expect((await ask('notes')).body).toMatchObject({ items: { length: 7 }, next: null });
  });

  it('refuses a cursor that it did not give out', async () => {
    const { next } = (await ask('notes?limit=2')).body;
    const others = [
      'nonsense',
      next!.slice(0, -2),
      `${next!}AA`,
      `${next!}=`,
      next!.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')),
      new Cursor('another.1', ['number']).encode([2]),
      new Cursor('notes.1', ['string']).encode(['2']),
    ];
    for (const cursor of others) {
      const reply = await ask(`notes?limit=2&cursor=${encodeURIComponent(cursor)}`);
      expect(reply).toMatchObject({
        status: 400,
        body: { code: 'cursor-invalid', errors: [{ field: 'cursor' }] },
      });
    }
    expect((await ask(`notes?limit=2&state=final&cursor=${next}`)).status).toBe(400);
    expect((await ask(`notes?limit=2&cursor=${next}`)).body.items).toEqual([{ id: 3 }, { id: 4 }]);
  });
});

describe('a cursor', () => {
  const cursor = new Cursor('any.1', ['string', 'number']);

  it('holds any values, and nothing else is one', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer(),
        fc.nat(),
        fc.integer({ min: 1, max: 63 }),
        (text, number, at, by) => {
          const encoded = cursor.encode([text, number], 'filters');
          expect(cursor.decode(encoded, 'filters')).toEqual([text, number]);
          const bytes = Buffer.from(encoded, 'base64url');
          bytes[at % bytes.length]! ^= by;
          expect(() => cursor.decode(bytes.toString('base64url'), 'filters')).toThrow(HttpProblem);
        },
      ),
    );
  });
});
