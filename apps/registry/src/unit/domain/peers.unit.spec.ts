import { describe, expect, it } from '@jest/globals';
import { answer } from './ask/answer.js';
import { current } from './ask/current.js';
import { ancestors } from './ask/relatives.js';
import { unitsOn } from './ask/units-on.js';
import { merge } from './decide/merge.js';
import { move } from './decide/move.js';
import type { Register } from './register.js';
import { BASIS, RECORDED, commune, happen, id, nation, province, registerOf, seen } from '../test/units.js';

const [A, B, C, D, E, E_AFTER] = [11, 12, 13, 14, 15, 16];
const MAY = '2025-05-01';
const JULY = '2025-07-01';

/** What an aggregator asks of the registry: every unit's figures, brought to where the unit is found on a day. */
function restated(register: Register, figures: Record<string, bigint>, day: string): Record<string, bigint> {
  const totals: Record<string, bigint> = {};
  for (const [unitId, value] of Object.entries(figures)) {
    for (const { unitId: now, share } of current(register, unitId, day).successors) {
      expect(share).toBe('1');
      totals[now] = (totals[now] ?? 0n) + value;
    }
  }
  return totals;
}

/** The cases that are known to go wrong elsewhere: figures overwritten, deleted or moved when units change. */
describe('golden cases of units that merge and move', () => {
  const merged = (first: number, second: number, into: Parameters<typeof merge>[1]['into']): Register => {
    const register = registerOf(nation(), province(1), ...[first, second].map((nth) => commune(nth, 1)));
    const sources = [seen(register, first), seen(register, second)];
    happen(register, merge(register, { sources, into, day: MAY, basis: BASIS }, RECORDED));
    return register;
  };
  const intoC = {
    unitId: id(C),
    kind: 'commune',
    code: '00013',
    names: { vi: 'C' },
    parentId: id(1),
  } as const;

  it('A and B merged into C: 25, 7, 300, 13 by the boundary of today, A and B by themselves as reported', () => {
    const register = merged(A, B, intoC);
    const months = [
      { [id(A)]: 10n, [id(B)]: 15n },
      { [id(A)]: 7n },
      { [id(A)]: 100n, [id(B)]: 200n },
      { [id(A)]: 4n, [id(B)]: 9n },
    ];
    const today = months.map((figures) => restated(register, figures, JULY)[id(C)]);
    expect(today).toEqual([25n, 7n, 300n, 13n]);
    for (const figures of months) expect(restated(register, figures, '2025-04-30')).toEqual(figures);
  });

  it('D merged into E: 25 in June, 30 in July, nothing deleted', () => {
    const register = merged(D, E, { unitId: id(E_AFTER), continues: id(E) });
    expect(restated(register, { [id(D)]: 5n, [id(E)]: 20n }, JULY)).toEqual({ [id(E_AFTER)]: 25n });
    expect(restated(register, { [id(E)]: 30n }, JULY)).toEqual({ [id(E_AFTER)]: 30n });
    expect(answer(register, id(E_AFTER), JULY)).toMatchObject({ unit: { code: '00015' } });
  });

  it("a province's units before the merger are after it what they were", () => {
    const register = merged(A, B, intoC);
    expect(unitsOn(register, '2025-04-30', 'commune').map((unit) => unit.id)).toEqual([id(A), id(B)]);
    expect(unitsOn(register, MAY, 'commune').map((unit) => unit.id)).toEqual([id(C)]);
  });

  it('A is answered for after the merger, as of its dates', () => {
    const register = merged(A, B, intoC);
    expect(answer(register, id(A), '2025-04-30')).toMatchObject({
      state: 'existing',
      unit: { code: '00011' },
    });
    expect(answer(register, id(A), '2026-11-22')).toMatchObject({
      state: 'former',
      unit: { names: { vi: 'Xã số 11' }, code: '00011', parentId: id(1), from: '2000-01-01', until: MAY },
      successors: [{ unitId: id(C), share: '1', estimated: false }],
    });
  });

  it('a commune that moves to another province in July stays under the former one in January', () => {
    const register = registerOf(nation(), province(1), province(2), commune(A, 1));
    const command = { ...seen(register, A), parentId: id(2), day: JULY, basis: BASIS };
    happen(register, move(register, command, RECORDED));
    expect(ancestors(register, id(A), '2025-01-31')[0]?.id).toBe(id(1));
    expect(ancestors(register, id(A), '2025-07-31')[0]?.id).toBe(id(2));
  });
});
