import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '@toandan/kernel';
import { unitsFrom, type RelatedShare, type UnitPayload, type Units } from '@toandan/units';
import fc from 'fast-check';
import { current } from './domain/ask/current.js';
import { formerOf } from './domain/ask/former-of.js';
import { children } from './domain/ask/relatives.js';
import { unitOnDay } from './domain/ask/unit-on-day.js';
import { missingHistory } from './built-in/seed.js';
import { Register } from './domain/register.js';
import { toContract, type PublishableEvent } from './publish.js';
import { attempts, lives, smallCountry } from './test/histories.js';
import { BASIS, RECORDED, happen } from './test/units.js';

const TODAY = calendarDate('2026-11-22');

function copyOf(events: readonly PublishableEvent[], picks: readonly number[]): Units {
  const queues = [...Map.groupBy(events, ({ unitId }) => unitId).values()].map((queue) => [...queue]);
  const arrived = events.map((_, nth) => {
    const waiting = queues.filter((queue) => queue.length > 0);
    const event = waiting[(picks[nth % picks.length] ?? 0) % waiting.length]!.shift()!;
    return { payload: toContract(event) as UnitPayload, recordedAt: RECORDED.at };
  });
  return unitsFrom(arrived, TODAY);
}

/** How the small country of the tests came to be. */
function founding(register: Register): PublishableEvent[] {
  return [...register.all()].map(({ id, level, from, namings, codes, parents }) => ({
    type: 'unit-established',
    unitId: id,
    level,
    ...namings[0]!.value,
    ...(codes[0] === undefined ? {} : { code: codes[0].value }),
    ...(parents[0] === undefined ? {} : { parentId: parents[0].value }),
    day: from,
    basis: BASIS,
    recorded: RECORDED,
  }));
}

const sorted = <T>(list: readonly T[]): string[] => list.map((one) => JSON.stringify(one)).sort();
const ids = (units: readonly { readonly id: string }[]): string[] => units.map(({ id }) => id).sort();
const texts = (shares: readonly RelatedShare[]): string[] =>
  sorted(shares.map(({ unitId, share, estimated }) => ({ unitId, share: share.toString(), estimated })));

function expectSame(register: Register, units: Units): void {
  const changes = [...register.all()].flatMap(({ from, until }) => [from, until ?? from]);
  const days = new Set(['1999-12-31', '2008-08-01', '2024-12-31', '2025-01-01', ...changes, '2050-01-01']);
  expect(ids([...units.all()])).toEqual(ids([...register.all()]));
  for (const unit of register.all()) {
    for (const day of days) {
      expect(units.unitOn(unit.id, day)).toEqual(unitOnDay(unit, day));
      expect(ids(units.childrenOn(unit.id, day))).toEqual(ids(children(register, unit.id, day)));
      const became = unit.from > day ? [] : current(register, unit.id, day).successors;
      expect(texts(units.successors(unit.id, day))).toEqual(sorted(became));
      expect(texts(units.predecessors(unit.id, day))).toEqual(sorted(formerOf(register, unit.id, day)));
    }
  }
}

const PICKS = fc.array(fc.nat(10_000), { minLength: 50, maxLength: 50 });

describe('the copy that other services keep', () => {
  it('says what the registry says, whatever happens to units and in whatever order it is heard', () => {
    let heard = 0;
    fc.assert(
      fc.property(attempts(20), PICKS, (list, picks) => {
        const register = smallCountry();
        const founded = founding(register);
        // Without a contract nobody hears of a unit that is dissolved.
        const lived = list.filter(({ what }) => what !== 'dissolve');
        const events = [...founded, ...(lives(register, lived) as PublishableEvent[])];
        heard += events.length - founded.length;
        expectSame(register, copyOf(events, picks));
      }),
      { numRuns: 60 },
    );
    expect(heard).toBeGreaterThan(200);
  });

  it('says what the registry says of the 63 provinces and the 34', () => {
    const register = Register.empty();
    const events = missingHistory(register, RECORDED);
    happen(register, events);
    expect(events.length).toBeGreaterThan(100);
    fc.assert(
      fc.property(PICKS, (picks) => {
        const units = copyOf(events, picks);
        expectSame(register, units);
        expect(units.onDay('2025-06-30', 'province')).toHaveLength(63);
        expect(units.onDay('2025-07-01', 'province')).toHaveLength(34);
      }),
      { numRuns: 3 },
    );
  });
});
