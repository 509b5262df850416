import { beforeEach, describe, expect, it } from '@jest/globals';
import { Gather, type Part } from './gather.js';

const part = (count: number): Part => ({ work: [], count, moves: [] });

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('Parts gathered into transactions', () => {
  let under: { counts: number[]; end: PromiseWithResolvers<void> }[];
  let gather: Gather;

  const counts = (): number[][] => under.map((one) => one.counts);

  beforeEach(() => {
    under = [];
    gather = new Gather(async (parts) => {
      const end = Promise.withResolvers<void>();
      under.push({ counts: parts.map((one) => one.count), end });
      await end.promise;
    }, 100);
  });

  it('has two transactions under way, and what comes meanwhile goes into one after them', async () => {
    const adding = [10, 20, 30, 40].map((count) => gather.add(part(count)));
    expect(counts()).toEqual([[10], [20]]);
    under[0]!.end.resolve();
    await adding[0];
    await settled();
    expect(counts()).toEqual([[10], [20], [30, 40]]);
    under[1]!.end.resolve();
    under[2]!.end.resolve();
    await Promise.all(adding);
  });

  it('takes no more parts into a transaction than the limit of events allows, and one in any case', async () => {
    const adding = [1, 1, 60, 50, 170].map((count) => gather.add(part(count)));
    for (const nth of [0, 1, 2, 3, 4]) {
      under[nth]!.end.resolve();
      await settled();
    }
    await Promise.all(adding);
    expect(counts()).toEqual([[1], [1], [60], [50], [170]]);
  });

  it('tells a failure to those whose transaction it was, and to no other', async () => {
    const failing = gather.add(part(1));
    const other = gather.add(part(2));
    const later = gather.add(part(3));
    under[0]!.end.reject(new Error('torn'));
    await expect(failing).rejects.toThrow('torn');
    await settled();
    under[1]!.end.resolve();
    under[2]!.end.resolve();
    await expect(Promise.all([other, later])).resolves.toBeDefined();
  });
});
