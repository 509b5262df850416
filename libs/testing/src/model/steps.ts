import fc from 'fast-check';
import type { ChainPoint } from '@toandan/messaging';

/** What may happen in a history. Numbers pick among what there is at that moment, by remainder. */
export type Step =
  | {
      do: 'publish';
      key: number;
      count: number;
      behaviour: 'ok' | 'poison' | 'unknown';
      ends: 'commit' | 'rollback';
    }
  | { do: 'overtake'; key: number }
  | { do: 'hold'; key: number }
  | { do: 'release'; ends: 'commit' | 'rollback' }
  | { do: 'start'; takes: 'one' | 'batch' }
  | { do: 'stop'; which: number }
  | { do: 'crash'; which: number; at: ChainPoint | 'now' }
  | { do: 'pause'; which: number; at: ChainPoint | 'now' }
  | { do: 'resume'; which: number }
  | { do: 'rewind' }
  | { do: 'mend'; key: number }
  | { do: 'discard' }
  | { do: 'breathe'; ms: number };

const key = fc.nat({ max: 3 });
const which = fc.nat({ max: 5 });
const ends = fc.constantFrom('commit' as const, 'commit' as const, 'rollback' as const);
const at = fc.constantFrom('now', 'begun', 'entered', 'handled', 'moved', 'committed');
const behaviour = fc.constantFrom(
  'ok' as const,
  'ok' as const,
  'ok' as const,
  'poison' as const,
  'unknown' as const,
);
const takes = fc.constantFrom('one' as const, 'batch' as const);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('publish'),
      key,
      count: fc.integer({ min: 1, max: 5 }),
      behaviour,
      ends,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('overtake'), key }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('hold'), key }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('release'), ends }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('start'), takes }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('stop'), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('crash'), which, at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pause'), which, at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('resume'), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rewind') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('mend'), key }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('discard') }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('breathe'), ms: fc.integer({ min: 1, max: 25 }) }) },
);

/** A history: it begins with a member, or there would be little to go wrong. */
export const history: fc.Arbitrary<Step[]> = fc
  .array(step, { minLength: 4, maxLength: 24 })
  .map((steps) => [{ do: 'start', takes: 'batch' } as const, ...steps]);
