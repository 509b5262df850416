import { describe, expect, it } from '@jest/globals';
import { Country } from '../test/country.js';
import { told, Trial, worldOf } from '../test/trial.js';

const REFORM = '2025-07-01';

/** Provinces 1 and 2 became 3; 4 went into 5; 6 was divided into 7 (0.3) and 8 (0.7); 9 stayed. */
function country(): Country {
  const made = new Country();
  for (const nth of [1, 2, 4, 6, 9]) made.unit(nth, 'province');
  for (const nth of [3, 5, 7, 8]) made.unit(nth, 'province', 0, REFORM);
  return made
    .became(1, [[3, '1']], REFORM)
    .became(2, [[3, '1']], REFORM)
    .became(4, [[5, '1']], REFORM)
    .became(
      6,
      [
        [7, '0.3'],
        [8, '0.7'],
      ],
      REFORM,
    );
}

describe('figures on their boundaries', () => {
  it('stand under the units that gave them, and under what became of those', () => {
    const trial = new Trial(worldOf(country()), [told(1, 10), told(2, 15), told(9, 1)]);
    expect([1, 2, 9, 0].map((nth) => trial.reported(nth))).toEqual(['10 1/1', '15 1/1', '1 1/1', '26 3/5']);
    expect([3, 9, 0].map((nth) => trial.current(nth))).toEqual(['25 1/1', '1 1/1', '26 2/5']);
    expect([trial.reported(3), trial.current(1)]).toEqual([undefined, undefined]);
  });

  it('are shared out where a unit was divided, and whole again above', () => {
    const trial = new Trial(worldOf(country()), [told(6, 15), told(9, 'trên 2.100')]);
    expect([7, 8].map((nth) => trial.current(nth))).toEqual([
      'khoảng 4,5 1/1 restated-by-estimate',
      'khoảng 10,5 1/1 restated-by-estimate',
    ]);
    expect(trial.current(0)).toBe('trên 2.115 3/5');
    expect(new Trial(worldOf(country()), [told(6, 15)]).current(0)).toBe('15 2/5');
  });

  it('count what a successor reports for itself together with what its former parts did', () => {
    const trial = new Trial(worldOf(country()), [told(4, 5), told(5, 20)]);
    expect(trial.current(5)).toBe('25 1/1');
    expect(trial.reported(0)).toBe('25 1/5 beyond-expected:1');
  });

  it('are taken back to a former map only as far as that is possible', () => {
    const world = worldOf(country(), { today: '2024-12-31' });
    const trial = new Trial(world, [told(3, 7), told(1, 2)]);
    expect([1, 3, 0].map((nth) => trial.current(nth))).toEqual(['2 1/1', '7 1/1', '9 1/5 beyond-expected:1']);
  });

  it('of a unit that is not known yet stand for it alone', () => {
    const trial = new Trial(worldOf(country()), [told(77, 4)]);
    expect([trial.reported(77), trial.reported(0)]).toEqual(['4 1/1', undefined]);
  });
});

describe('kinds of figures', () => {
  it('exact to the last digit', () => {
    const trial = new Trial(worldOf(country()), [
      told(1, { kind: 'value', value: { amount: '9007199254740993', bound: 'exact' } }),
      told(2, { kind: 'value', value: { amount: '0.1234567890123456789', bound: 'exact' } }),
      told(9, { kind: 'value', value: { amount: '1000000000000000.3', bound: 'exact' } }),
    ]);
    expect(trial.current(0)).toBe('10.007.199.254.740.993,4234567890123456789 2/5');
  });

  it('zero is a figure', () => {
    const trial = new Trial(worldOf(country()), [told(1, 0), told(2, 0)]);
    expect([trial.reported(1), trial.current(3), trial.current(0)]).toEqual(['0 1/1', '0 1/1', '0 1/5']);
  });

  it('a term without a number makes the total an "at least", and says so', () => {
    const trial = new Trial(worldOf(country()), [told(1, 'hàng nghìn'), told(2, 3)]);
    expect(trial.reported(1)).toBe('hàng nghìn 1/1');
    expect(trial.current(3)).toBe('trên 3 1/1 unquantified-inside');
  });

  it('a divided term without a number is of a smaller magnitude', () => {
    const trial = new Trial(worldOf(country()), [told(6, 'hàng nghìn')]);
    expect([7, 8].map((nth) => trial.current(nth))).toEqual([
      'hàng trăm 1/1 restated-by-estimate',
      'hàng trăm 1/1 restated-by-estimate',
    ]);
  });

  it('parts and wholes are added, each for itself', () => {
    const world = worldOf(country(), { overUnits: 'ratio' });
    const trial = new Trial(world, [told(1, '102/102'), told(2, '20/30')]);
    expect([trial.current(3), trial.current(0)]).toEqual(['122/132 1/1', '122/132 1/5']);
  });

  it('percentages are never averaged, nor is one taken for a larger unit', () => {
    const world = worldOf(country(), { overUnits: 'ratio' });
    const alone = new Trial(world, [told(1, '83,62%')]);
    const note = 'percentage-not-averaged';
    expect([alone.reported(1), alone.reported(0)]).toEqual(['83,62% 1/1', `chưa báo cáo 1/5 ${note}`]);
    expect(alone.current(3)).toBe(`chưa báo cáo 1/1 ${note}`);
    const beside = new Trial(world, [told(1, '83,62%'), told(2, '1/4'), told(9, '90%')]);
    expect([beside.current(3), beside.current(0)]).toEqual([`1/4 1/1 ${note}`, `1/4 2/5 ${note}`]);
    expect(beside.current(9)).toBe('90% 1/1');
  });

  it('a measure may forbid to add', () => {
    const trial = new Trial(worldOf(country(), { overUnits: 'none' }), [told(1, 4), told(2, 5)]);
    expect([trial.reported(1), trial.reported(0)]).toEqual([
      '4 1/1',
      'chưa báo cáo 2/5 not-added-over-units',
    ]);
  });

  it('what is not asked of a unit is not expected of it', () => {
    const nothing = { kind: 'not-applicable' } as const;
    const trial = new Trial(worldOf(country()), [told(1, nothing), told(9, 4)]);
    expect([trial.reported(1), trial.reported(0)]).toEqual(['không áp dụng 0/0', '4 1/4']);
  });
});

describe('what counts', () => {
  it('the highest version, in whatever order they come', () => {
    const first = told(1, 10);
    const second = told(1, 12, { sourceId: first.sourceId, version: 3 });
    const gone = { ...second, version: 4, counts: false, term: undefined } as never;
    for (const versions of [
      [first, second],
      [second, first],
    ]) {
      expect(new Trial(worldOf(country()), versions).current(3)).toBe('12 1/1');
    }
    expect(new Trial(worldOf(country()), [gone, second, first]).current(3)).toBeUndefined();
  });

  it('the newer of two reports on the same', () => {
    const older = told(1, 10);
    const newer = told(1, 11, { appliedAt: '2026-02-01T00:00:00.000Z' });
    expect(new Trial(worldOf(country()), [newer, older]).reported(1)).toBe('11 1/1 several-reports');
  });

  it('every occurrence, and nothing is expected', () => {
    const world = worldOf(country(), { occurrences: true });
    const trial = new Trial(world, [told(1, 2), told(1, 3), told(2, 1)]);
    expect([trial.reported(1), trial.current(3)]).toEqual(['5', '6']);
  });

  it('an exercise never among real figures', () => {
    const trial = new Trial(worldOf(country()), [told(1, 10, { exercise: true }), told(2, 1)]);
    expect(trial.current(3)).toBe('1 1/1');
  });

  it('a unit that speaks for itself is not added to by those below it', () => {
    const deep = country()
      .unit(101, 'commune', 1)
      .unit(102, 'commune', 1)
      .unit(201, 'commune', 2)
      .moved(201, 3, REFORM);
    const world = worldOf(deep);
    const communes = [told(101, 3), told(102, 4), told(201, 5)];
    const apart = new Trial({ ...world, levelOfForm: () => 'commune' }, communes);
    expect([1, 2, 0].map((nth) => apart.reported(nth))).toEqual(['7 2/2', '5 1/1', '12 3/3']);
    const mixed = new Trial(
      { ...world, levelOfForm: (form) => (form === 'yearly' ? 'province' : 'commune') },
      [...communes.map((one) => ({ ...one, form: 'communes' })), told(1, 100)],
    );
    expect([101, 1, 2, 0].map((nth) => mixed.reported(nth))).toEqual([
      '3 1/1',
      '100 1/1 parts-not-added',
      '5 1/1',
      '105 2/5',
    ]);
    expect(mixed.current(3)).toBe('105 1/1');
  });
});

describe('a commune that moved to another province in July', () => {
  const moved = new Country()
    .unit(1, 'province')
    .unit(2, 'province')
    .unit(101, 'commune', 1)
    .unit(201, 'commune', 2)
    .moved(101, 2, '2025-07-01');
  const trial = new Trial(worldOf(moved, { level: 'commune' }), [told(101, 5), told(201, 7)]);

  it('leaves January as it was, and stands where it is now when that is asked', () => {
    expect([1, 2, 0].map((nth) => trial.reported(nth))).toEqual(['5 1/1', '7 1/1', '12 2/2']);
    expect([1, 2, 0].map((nth) => trial.current(nth))).toEqual([undefined, '12 2/2', '12 2/2']);
  });
});
