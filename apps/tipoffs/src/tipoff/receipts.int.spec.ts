import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API, openTipoffStage, type TipoffStage } from '../test/tipoff-stage.js';

const LOOKUP = `${API}/public/receipts/lookup`;
const WRONG = '0000 0000 0000 0000 0000';

let world: TipoffStage;

beforeAll(async () => {
  world = await openTipoffStage({ TIPOFFS_WRONG_RECEIPTS: '3' });
});
afterAll(() => world?.close());

const look = (receipt: unknown) => world.anyone.call('POST', LOOKUP, { receipt });

// In this order: what a wrong receipt costs is remembered for a quarter of an hour.
describe('a receipt', () => {
  let receipt: string;
  let id: string;

  beforeAll(async () => {
    const { body } = await world.operator().post(`${API}/tipoffs`, { content: 'a', channel: 'letter' });
    receipt = String(body.receipt);
    id = String(body.id);
  });

  it('tells the state in its words, and nothing more', async () => {
    const reported = await look(receipt);
    expect([reported.status, reported.body, reported.headers.get('cache-control')]).toEqual([
      200,
      { state: 'reported', words: { vi: 'đã tiếp nhận tin báo', en: 'reported' } },
      'no-store',
    ]);
    await world.operator().call('POST', `${API}/tipoffs/${id}/verify`, undefined, { ifMatch: 1 });
    expect((await look(receipt)).body).toMatchObject({ words: { en: 'under verification' } });
    await world.operator().call('POST', `${API}/tipoffs/${id}/decide`, undefined, { ifMatch: 2 });
    expect((await look(receipt)).body).toMatchObject({ words: { en: 'decided' } });
  });

  it('is read however it is typed, as often as one likes', async () => {
    for (const typed of [
      receipt.replaceAll(' ', ''),
      receipt.replaceAll(' ', '-'),
      ` ${receipt} `,
      receipt,
    ]) {
      expect((await look(typed)).status).toBe(200);
    }
  });

  it('that is wrong is answered like every other, and then with 429, as are right ones then', async () => {
    const bodies = [];
    for (const wrong of [WRONG, `${receipt.slice(0, -1)}${receipt.endsWith('0') ? '1' : '0'}`]) {
      const { status, body } = await look(wrong);
      expect([status, body.code]).toEqual([404, 'tipoff.receipt-unknown']);
      bodies.push({ ...body, instance: undefined });
    }
    expect(bodies[0]).toEqual(bodies[1]);
    // Its form is no secret, but trying is not free either.
    const malformed = await look('1234');
    expect([malformed.status, malformed.body.errors]).toEqual([
      400,
      [expect.objectContaining({ field: 'receipt', code: 'wrong-form' })],
    ]);
    for (const any of [WRONG, receipt]) {
      const { status, headers, body } = await look(any);
      expect([status, body.code]).toEqual([429, 'too-many-requests']);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
  });

  it('that many wrong ones are tried at once does not get round it', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => look(WRONG)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([429]));
  });

  it('is kept as a hash under a key, and nowhere else', async () => {
    const [row] = await world.stage
      .database('tipoffs')
      .query<{ receipt_hash: Buffer }>('SELECT receipt_hash FROM tipoff WHERE id = $1', [id]);
    const digits = receipt.replaceAll(' ', '');
    const plain = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(digits));
    expect(row!.receipt_hash).toHaveLength(32);
    expect(row!.receipt_hash.equals(Buffer.from(plain))).toBe(false);
  });
});
