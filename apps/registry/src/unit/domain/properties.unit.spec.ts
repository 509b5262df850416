import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { current } from './ask/current.js';
import { formerOf } from './ask/former-of.js';
import { ancestors, children } from './ask/relatives.js';
import { unitByCode } from './ask/unit-by-code.js';
import { unitOnDay } from './ask/unit-on-day.js';
import { covers, type Dated } from './dated.js';
import { Register } from './register.js';
import { Share } from './share.js';
import { attempts, commandOf, lives, smallCountry, tryOut } from '../test/histories.js';
import { NATION, contentOf } from '../test/units.js';

/** Every day on which something changed, and the days around. */
function days(register: Register): string[] {
  const found = new Set(['2000-01-01', '2009-12-31', '2045-01-01']);
  for (const unit of register.all()) {
    for (const { from, until } of [unit, ...unit.parents, ...unit.namings, ...unit.codes]) {
      found.add(from);
      if (until !== undefined) found.add(until);
    }
  }
  return [...found];
}

/** In exact arithmetic of the test's own: the shares may have many digits. */
function sum(shares: readonly string[]): string {
  const scale = 400;
  const total = shares
    .map((share) => {
      const [whole = '', fraction = ''] = share.split('.');
      return BigInt(whole + fraction.padEnd(scale, '0'));
    })
    .reduce((one, other) => one + other, 0n);
  return total === 10n ** BigInt(scale) ? '1' : `${total}e-${scale}`;
}

function overlapping(history: readonly Dated<unknown>[]): boolean {
  return history.some((entry, nth) => {
    const next = history[nth + 1];
    return entry.until !== undefined && entry.until <= entry.from
      ? true
      : next !== undefined && (entry.until === undefined || entry.until > next.from);
  });
}

const RUNS = { numRuns: 80 };

describe('whatever is tried with units', () => {
  it('the shares of a unit’s successors, with what was dissolved, sum to exactly 1', () => {
    let divided = 0;
    fc.assert(
      fc.property(attempts(25), (list) => {
        const register = smallCountry();
        lives(register, list);
        for (const unit of register.all()) {
          const found = current(register, unit.id, '2050-01-01');
          divided += found.successors.length > 1 ? 1 : 0;
          expect(sum([...found.successors.map(({ share }) => share), found.dissolved])).toBe('1');
          for (const { unitId, estimated, share } of found.successors) {
            expect(register.unit(unitId).until).toBeUndefined();
            if (!estimated) expect(share).toBe('1');
          }
        }
      }),
      RUNS,
    );
    expect(divided).toBeGreaterThan(50);
  });

  it('where a unit came from and what became of it say the same', () => {
    fc.assert(
      fc.property(attempts(20), (list) => {
        const register = smallCountry();
        lives(register, list);
        for (const unit of register.all()) {
          if (unit.from > '2000-01-01') continue;
          for (const { unitId, share } of current(register, unit.id, '2050-01-01').successors) {
            const back = formerOf(register, unitId, '2000-01-01').find((one) => one.unitId === unit.id);
            expect(back?.share).toBe(share);
          }
        }
      }),
      RUNS,
    );
  });

  it('on any day each existing unit below the nation has exactly one parent, which exists and has it as a child', () => {
    fc.assert(
      fc.property(attempts(25), (list) => {
        const register = smallCountry();
        lives(register, list);
        for (const day of days(register)) {
          for (const unit of register.all()) {
            if (!covers(unit, day)) continue;
            const parents = unit.parents.filter((entry) => covers(entry, day));
            expect(parents).toHaveLength(unit.level === 'nation' ? 0 : 1);
            for (const { value } of parents) {
              expect(covers(register.unit(value), day)).toBe(true);
              expect(children(register, value, day).filter(({ id }) => id === unit.id)).toHaveLength(1);
            }
            const above = ancestors(register, unit.id, day).map(({ id }) => id);
            expect(above).not.toContain(unit.id);
          }
        }
      }),
      RUNS,
    );
  });

  it('no two namings, codes or parents of a unit hold at once, and no code is two units’ on one day', () => {
    fc.assert(
      fc.property(attempts(25), (list) => {
        const register = smallCountry();
        lives(register, list);
        for (const unit of register.all()) {
          const histories = [unit.namings, unit.codes, unit.parents];
          expect(histories.some((history) => overlapping(history))).toBe(false);
        }
        for (const day of days(register)) {
          for (const unit of register.all()) {
            const code = unitOnDay(unit, day)?.code;
            if (code === undefined) continue;
            expect(unitByCode(register, code, unit.level, day)?.id).toBe(unit.id);
          }
        }
      }),
      RUNS,
    );
  });

  it('the events replayed, and the state restored from its parts, give the same state', () => {
    fc.assert(
      fc.property(attempts(25), (list) => {
        const register = smallCountry();
        const events = lives(register, list);
        const replayed = smallCountry();
        for (const event of JSON.parse(JSON.stringify(events)) as typeof events) replayed.apply(event);
        expect(contentOf(replayed)).toEqual(contentOf(register));
        expect(contentOf(Register.restore(register.all(), register.edges()))).toEqual(contentOf(register));
      }),
      RUNS,
    );
  });

  it('a fork sees nothing of what happens elsewhere', () => {
    fc.assert(
      fc.property(attempts(10), (list) => {
        const register = smallCountry();
        const before = contentOf(register);
        lives(register.fork(), list);
        expect(contentOf(register)).toEqual(before);
        expect(contentOf(register.fork())).toEqual(before);
      }),
      RUNS,
    );
  });

  it('commands that concern different units may come in any order', () => {
    let compared = 0;
    fc.assert(
      fc.property(attempts(25), (list) => {
        const register = smallCountry();
        lives(register, list.slice(0, -2));
        const [one, two] = list.slice(-2).map((attempt) => commandOf(register, attempt));
        if (one === undefined || two === undefined) return;
        const first = tryOut(register, one);
        const second = tryOut(register, two);
        if (first.length === 0 || second.length === 0 || !independent(register, first, second)) return;
        compared += 1;
        const forth = register.fork();
        for (const event of [...first, ...second]) forth.apply(event);
        const back = register.fork();
        for (const event of [...second, ...first]) back.apply(event);
        expect(contentOf(forth)).toEqual(contentOf(back));
        // Not only do the events commute: neither command notices that the other came first.
        expect(tryOut(apply(register, first), two)).toEqual(second);
        expect(tryOut(apply(register, second), one)).toEqual(first);
      }),
      { numRuns: 400 },
    );
    expect(compared).toBeGreaterThan(30);
  });
});

function apply(register: Register, events: ReturnType<typeof tryOut>): Register {
  const fork = register.fork();
  for (const event of events) fork.apply(event);
  return fork;
}

/** They touch no unit in common, neither as its subject nor as its parent, and want no code in common. */
function independent(
  register: Register,
  one: ReturnType<typeof tryOut>,
  two: ReturnType<typeof tryOut>,
): boolean {
  const mine = touched(register, one);
  return [...touched(register, two)].every((id) => !mine.has(id));
}

function touched(register: Register, events: ReturnType<typeof tryOut>): Set<string> {
  const ids = new Set<string>();
  for (const event of events) {
    const text = JSON.stringify(event);
    for (const id of text.match(/[0-9a-f-]{36}/g) ?? []) {
      ids.add(id);
      for (const code of register.find(id)?.codes ?? []) ids.add(code.value);
    }
    if ('code' in event && event.code !== undefined) ids.add(event.code);
  }
  // Every province stands under it, and nothing here changes it.
  ids.delete(NATION);
  return ids;
}

describe('shares', () => {
  it('are exact, however long the way', () => {
    let share = Share.WHOLE;
    for (let step = 0; step < 20; step += 1) share = share.times(Share.of('0.333333'));
    expect(share.toString()).toBe(`0.${(333_333n ** 20n).toString().padStart(120, '0')}`);
    expect(Share.of('0.10').plus(Share.of('0.9')).toString()).toBe('1');
    expect(() => Share.of('1.1')).toThrow(RangeError);
  });
});
