import { expect, it } from '@jest/globals';
import { Random } from './random.js';

const drawn = (seed: number): unknown[] => {
  const random = new Random(seed);
  return [
    random.whole(0, 1_000_000),
    random.chance(0.5),
    random.pick(['a', 'b', 'c', 'd']),
    random.shuffled([1, 2, 3, 4, 5, 6, 7, 8]),
  ];
};

it('is the same for the same seed and another for another', () => {
  expect(drawn(20_261_123)).toEqual(drawn(20_261_123));
  expect(drawn(20_261_123)).not.toEqual(drawn(20_261_124));
});

it('shuffles without losing anything', () => {
  expect(new Random(1).shuffled([1, 2, 3, 4]).sort()).toEqual([1, 2, 3, 4]);
});
