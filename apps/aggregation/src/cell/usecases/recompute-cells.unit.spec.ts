import { describe, expect, it } from '@jest/globals';
import { numberFromJson } from '@toandan/kernel';
import fc from 'fast-check';
import { id } from '../../test/told.js';
import { Catalogue, type FormVersion, type MeasureVersion } from '../domain/catalogue.js';
import type { SourceVersion } from '../domain/contribution.js';
import { Country } from '../test/country.js';
import { MemoryStore } from '../test/memory-store.js';
import { JANUARY, measure } from '../test/trial.js';
import { STILL, type CellRow } from './cell-store.port.js';
import { recomputeCells } from './recompute-cells.usecase.js';
import { UnitTimeline } from './unit-timeline.js';

const KEY = { indicator: 'trial.count', period: JANUARY };
const LATE = '2027-01-01T00:00:00.000Z';

/** An instant of 2026, so many minutes into it. */
function at(minute: number): string {
  return new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
}

/** Provinces 1 to 4 with communes; at minute 50 it becomes known that 1 and 2 are one, and 302 divided, from a day on. */
function timeline(day: string): UnitTimeline {
  const country = new Country();
  for (const province of [1, 2, 3, 4]) {
    country.unit(province, 'province');
    for (const commune of [1, 2]) country.unit(province * 100 + commune, 'commune', province);
  }
  country.at(at(50)).unit(5, 'province', 0, day);
  for (const province of [1, 2]) {
    country.became(province, [[5, '1']], day);
    for (const commune of [1, 2]) country.moved(province * 100 + commune, 5, day);
  }
  country
    .unit(303, 'commune', 3, day)
    .unit(401, 'commune', 4, day)
    .became(
      302,
      [
        [303, '0.333333'],
        [401, '0.666667'],
      ],
      day,
    );
  return new UnitTimeline(country.units('2026-11-22'));
}

const described = {
  ...measure(),
  names: { vi: 'a', en: 'a' },
  unit: 'buổi',
  kind: 'count',
  group: 'a',
};
const MEASURES: readonly MeasureVersion[] = [
  { revision: 1, knownAt: at(5), measure: described },
  { revision: 2, knownAt: at(70), measure: { ...described, overUnits: 'none' } },
  { revision: 3, knownAt: at(80), measure: described },
];
const FORMS: readonly FormVersion[] = [
  { code: 'communes', revision: 1, knownAt: at(2), level: 'commune', indicators: ['trial.count'] },
  { code: 'provinces', revision: 1, knownAt: at(60), level: 'province', indicators: ['trial.count'] },
];
const CATALOGUE = new Catalogue(MEASURES, FORMS);

const UNITS = [101, 102, 201, 202, 301, 302, 1, 2, 3];

/** Reports with up to three versions, each known at some minute, with their versions in any order. */
const versions = fc
  .array(
    fc.record({
      unit: fc.constantFrom(...UNITS),
      exercise: fc.constant(false),
      states: fc.array(
        fc.record({
          minute: fc.integer({ min: 0, max: 90 }),
          amount: fc.option(fc.integer({ min: 0, max: 999 })),
          bound: fc.constantFrom('exact', 'at-least' as const),
          counts: fc.boolean().map((yes) => yes || true),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((reports) =>
    reports.flatMap(({ unit, exercise, states }, nth) =>
      states.map(({ minute, amount, bound }, version): SourceVersion => ({
        sourceId: id(1000 + nth),
        version: version + 1,
        appliedAt: at(minute),
        counts: amount !== null,
        exercise,
        form: unit > 100 ? 'communes' : 'provinces',
        ...(amount !== null && {
          term: {
            unitId: id(unit),
            figure: numberFromJson({ amount: String(amount), bound: bound }),
          },
        }),
      })),
    ),
  );

const day = fc.constantFrom('2025-07-01', '2026-01-01', '2026-01-02', '2026-07-01');

async function recompute(store: MemoryStore, units: UnitTimeline, now = LATE): Promise<void> {
  await recomputeCells(store, () => Promise.resolve({ units, catalogue: CATALOGUE, now }));
}

async function atOnce(all: readonly SourceVersion[], units: UnitTimeline): Promise<MemoryStore> {
  const store = new MemoryStore(KEY);
  for (const version of all) store.arrive(version);
  await recompute(store, units);
  return store;
}

function heldAt(rows: readonly CellRow[], instant: string): CellRow[] {
  return rows.filter(({ knownFrom, knownTo }) => knownFrom <= instant && instant < knownTo);
}

describe('the history of cells', () => {
  it('is the same however many arrivals one computation takes, and in whatever order they are committed', async () => {
    await fc.assert(
      fc.asyncProperty(
        versions,
        day,
        fc.array(fc.boolean()),
        fc.infiniteStream(fc.nat()),
        async (all, from, works, dice) => {
          const units = timeline(from);
          const order = all
            .map((version) => ({ version, rank: dice.next().value as number }))
            .toSorted((one, other) => one.rank - other.rank)
            .map(({ version }) => version);
          const live = new MemoryStore(KEY);
          for (const [nth, version] of order.entries()) {
            live.arrive(version);
            if (works[nth] !== false) await recompute(live, units);
          }
          await recompute(live, units);
          expect(live.texts()).toEqual((await atOnce(all, units)).texts());
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is never changed below the instant from which a key is dirty', async () => {
    await fc.assert(
      fc.asyncProperty(versions, day, fc.integer({ min: 0, max: 90 }), async (all, from, minute) => {
        const units = timeline(from);
        const store = new MemoryStore(KEY);
        const [early, late] = [true, false].map((isEarly) =>
          all.filter(({ appliedAt }) => appliedAt < at(minute) === isEarly),
        );
        for (const version of early!) store.arrive(version);
        await recompute(store, units);
        const before = heldAt(store.rowsKept, at(minute - 1)).map(({ knownTo: _, ...row }) => row);
        for (const version of late!) store.arrive(version);
        await recompute(store, units);
        const after = heldAt(store.rowsKept, at(minute - 1)).map(({ knownTo: _, ...row }) => row);
        expect(new Set(after.map((row) => JSON.stringify(row)))).toEqual(
          new Set(before.map((row) => JSON.stringify(row))),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('has one row for each cell and instant, and none that says the same as the one before', async () => {
    await fc.assert(
      fc.asyncProperty(versions, day, async (all, from) => {
        const { rowsKept } = await atOnce(all, timeline(from));
        for (const rows of Map.groupBy(rowsKept, (row) => `${row.boundary} ${row.unitId}`).values()) {
          const ordered = rows.toSorted((one, other) => (one.knownFrom < other.knownFrom ? -1 : 1));
          for (const [nth, row] of ordered.entries()) {
            const next = ordered[nth + 1];
            expect(row.knownFrom < row.knownTo).toBe(true);
            if (next === undefined) continue;
            expect(row.knownTo <= next.knownFrom).toBe(true);
            if (row.knownTo < next.knownFrom) continue;
            const said = ({ figure, received, expected, level, notes }: CellRow): unknown[] => [
              figure,
              received,
              expected,
              level,
              notes,
            ];
            expect(said(row)).not.toEqual(said(next));
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('gives the nation what its provinces have together, at every instant and on both boundaries', async () => {
    await fc.assert(
      fc.asyncProperty(versions, day, fc.integer({ min: 0, max: 100 }), async (all, from, minute) => {
        const units = timeline(from);
        const { rowsKept } = await atOnce(all, units);
        const instant = at(minute);
        const provinces = new Set(
          [...units.at(LATE).all()].filter(({ level }) => level === 'province').map((unit) => unit.id),
        );
        for (const boundary of [0, 1]) {
          const held = heldAt(rowsKept, instant).filter((row) => row.boundary === boundary);
          const amount = ({ figure }: CellRow): number => {
            const { value } = JSON.parse(figure) as { value?: { amount: string } };
            return Math.round(Number(value?.amount ?? 0) * 1e6);
          };
          const nation = held
            .filter(({ unitId }) => unitId === id(0))
            .reduce((sum, row) => sum + amount(row), 0);
          const parts = held
            .filter(({ unitId }) => provinces.has(unitId))
            .reduce((sum, row) => sum + amount(row), 0);
          // From minute 70 to 80 nothing may be added.
          if (minute < 70 || minute >= 80) expect(nation).toBe(parts);
          else expect(nation).toBe(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('moves on when the map does: known at once, in force from its day', async () => {
    const units = timeline('2026-07-01');
    const store = new MemoryStore(KEY);
    const figure = numberFromJson({ amount: '7', bound: 'exact' });
    store.arrive({
      sourceId: id(9),
      version: 1,
      appliedAt: at(10),
      counts: true,
      exercise: false,
      form: 'provinces',
      term: { unitId: id(1), figure },
    });
    await recompute(store, units);
    const current = store.rowsKept.filter(
      ({ boundary, unitId }) => boundary === 1 && [id(1), id(5)].includes(unitId),
    );
    const midnight = '2026-06-30T17:00:00.000Z';
    expect(
      current
        .map(({ unitId, knownFrom, knownTo }) => [unitId, knownFrom, knownTo])
        .filter(([, , to]) => to! >= midnight),
    ).toEqual(
      [
        [id(1), at(10), midnight],
        [id(5), midnight, STILL],
      ].map(([unitId, from, to]) => [unitId, from === at(10) ? expect.any(String) : from, to]),
    );
  });
});
