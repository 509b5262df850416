import { describe, expect, test } from '@jest/globals';
import { rank } from './jest-sequencer.mjs';

describe('the order of the suites', () => {
  test('what takes minutes comes first, and quick ones last', () => {
    const suites = [
      'libs/kernel/src/decimal/decimal.unit.spec.ts',
      'libs/messaging/src/kafka/start.kafka.int.spec.ts',
      'apps/platform/src/demo/demo.e2e.spec.ts',
      'libs/testing/src/model/model.kafka.int.spec.ts',
    ];
    expect(suites.map(rank)).toEqual([3, 2, 1, 0]);
  });
});
