import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '@toandan/kernel';
import fc from 'fast-check';
import { history, merged, province, renamed, split } from '../test/events.js';
import { interleaved } from '../test/interleave.js';
import type { UnitPayload } from './facts-of.js';
import { unitsFrom } from './units-from.js';

const TODAY = calendarDate('2026-11-22');

const EVENTS: readonly UnitPayload[] = [
  ...history(),
  renamed(4, 'Tỉnh mới hơn', '2026-01-01'),
  ...[20, 21, 22].map((nth) => province(nth, '2026-05-01')),
  split(
    11,
    [
      [20, '0.4'],
      [21, '0.6'],
    ],
    '2026-05-01',
  ),
  merged(22, [4, 10], '2026-05-01'),
];

/** Everything that can be asked of it, as plain values. */
function answers(events: readonly UnitPayload[]): unknown {
  const at = '2026-01-01T00:00:00.000Z';
  const units = unitsFrom(
    events.map((payload) => ({ payload, recordedAt: at })),
    TODAY,
  );
  const all = [...units.all()];
  return all.map((unit) => ({
    unit,
    reach: [...units.within(unit.id)].sort(),
    days: ['2009-01-01', '2025-06-30', '2025-07-01', '2026-05-01'].map((day) => ({
      on: units.unitOn(unit.id, day),
      children: units.childrenOn(unit.id, day),
      successors: JSON.stringify(units.successors(unit.id, day)),
      predecessors: JSON.stringify(units.predecessors(unit.id, day)),
    })),
  }));
}

describe('whatever the order in which events of different units arrive', () => {
  it('the view is the same', () => {
    const expected = answers(EVENTS);
    const picks = fc.array(fc.nat(1_000), { minLength: EVENTS.length, maxLength: EVENTS.length });
    fc.assert(
      fc.property(picks, (list) => {
        expect(answers(interleaved(EVENTS, ({ unitId }) => unitId, list))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('of one unit it matters, which is why it is kept', () => {
    const two = [renamed(4, 'Một', '2026-01-01'), renamed(4, 'Hai', '2026-01-01')];
    expect(answers([...EVENTS, ...two])).not.toEqual(answers([...EVENTS, ...two.toReversed()]));
  });
});
