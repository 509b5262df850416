import fc from 'fast-check';
import { unitsOn } from '../domain/ask/units-on.js';
import type { ResultingUnit, SeenUnit } from '../domain/commands.js';
import { dissolve } from '../domain/decide/dissolve.js';
import { establish } from '../domain/decide/establish.js';
import { merge } from '../domain/decide/merge.js';
import { move } from '../domain/decide/move.js';
import { rename } from '../domain/decide/rename.js';
import { split } from '../domain/decide/split.js';
import type { UnitEvent } from '../domain/events.js';
import type { Register } from '../domain/register.js';
import { BASIS, NATION, RECORDED, commune, id, nation, province, registerOf } from './units.js';
import { UnitError } from '../domain/unit-error.js';

/** For the tests: something that somebody tries with units; rules may refuse it. */
export interface Attempt {
  readonly what: 'establish' | 'merge' | 'split' | 'rename' | 'move' | 'dissolve';
  /** Which of the units that exist; taken round. */
  readonly pick: number;
  readonly other: number;
  readonly day: string;
  /** Digits of a code: few, so that they are fought over. */
  readonly code: number;
  /** Millionths of the first part. */
  readonly share: number;
  readonly nth: number;
}

const DAYS = fc
  .integer({ min: 0, max: 40 })
  .map((n) => `20${String(10 + (n % 30)).padStart(2, '0')}-0${1 + (n % 9)}-15`);

export function attempts(most: number): fc.Arbitrary<Attempt[]> {
  const attempt = fc.record({
    what: fc.constantFrom<Attempt['what'][]>(
      'establish',
      'merge',
      'merge',
      'split',
      'split',
      'rename',
      'move',
      'move',
      'dissolve',
    ),
    pick: fc.nat(30),
    other: fc.nat(30),
    day: DAYS,
    code: fc.integer({ min: 1, max: 12 }),
    share: fc.integer({ min: 1, max: 999_999 }),
    nth: fc.constant(0),
  });
  const list = fc.array(attempt, { minLength: Math.floor(most / 2), maxLength: most });
  // Mostly in the order of their days: the others are nearly all refused.
  return fc.tuple(list, fc.integer({ min: 0, max: 4 })).map(([tried, disorder]) => {
    const sorted = disorder === 0 ? tried : tried.toSorted((a, b) => (a.day < b.day ? -1 : 1));
    return sorted.map((one, nth) => ({ ...one, nth }));
  });
}

export function smallCountry(): Register {
  return registerOf(
    nation(),
    ...[1, 2, 3].map((nth) => province(nth)),
    ...[4, 5, 6, 7, 8].map((nth) => commune(nth, 1 + (nth % 3))),
  );
}

/** A command with its units chosen, to be decided on this register or another. */
export type Command = (register: Register) => UnitEvent[];

/** What the command leads to, or nothing where a rule refuses it. Any other failure is thrown. */
export function tryOut(register: Register, command: Command): UnitEvent[] {
  try {
    return command(register);
  } catch (error) {
    if (error instanceof UnitError) return [];
    throw error;
  }
}

export function lives(register: Register, list: readonly Attempt[]): UnitEvent[] {
  return list.flatMap((attempt) => {
    const events = tryOut(register, commandOf(register, attempt));
    for (const event of events) register.apply(event);
    return events;
  });
}

/** Chooses by what exists in this register. */
export function commandOf(register: Register, attempt: Attempt): Command {
  const { what, pick, other, day, code } = attempt;
  const known = unitsOn(register, day).filter((unit) => unit.level !== 'nation');
  const one = known[pick % known.length];
  if (one === undefined) return nothing;
  const peers = known.filter((unit) => unit.level === one.level && unit.id !== one.id);
  const two = peers[other % peers.length];
  const provinces = known.filter((unit) => unit.level === 'province');
  const parentId = one.level === 'province' ? NATION : provinces[other % provinces.length]?.id;
  if (parentId === undefined) return nothing;

  const at = { ...seenNow(register, one.id), day, basis: BASIS };
  const digits = String(code).padStart(one.level === 'province' ? 2 : 5, '0');
  const result = (nth: number): ResultingUnit => ({
    unitId: id(1_000 + attempt.nth * 10 + nth),
    kind: one.kind,
    names: { vi: `Kết quả ${attempt.nth}.${nth}` },
    ...(nth === 0 ? { code: digits } : {}),
    parentId,
  });
  switch (what) {
    case 'establish':
      return (on) => establish(on, { ...result(0), level: one.level, day, basis: BASIS }, RECORDED);
    case 'merge': {
      if (two === undefined) return nothing;
      const sources = [one, two].map((unit) => seenNow(register, unit.id));
      return (on) => merge(on, { sources, into: result(0), day, basis: BASIS }, RECORDED);
    }
    case 'split': {
      const shares = [attempt.share, 1_000_000 - attempt.share];
      const parts = shares.map((millionths, nth) => ({
        ...result(nth),
        share: `0.${String(millionths).padStart(6, '0')}`,
        estimated: true,
      }));
      const below = register.everUnder(one.id).filter((unit) => unit.parents.at(-1)?.value === one.id);
      const children = Object.fromEntries(
        below
          .filter((unit) => unit.until === undefined || unit.until > day)
          .map((unit, nth) => [unit.id, parts[nth % 2]!.unitId]),
      );
      return (on) => split(on, { ...at, parts, children }, RECORDED);
    }
    case 'rename':
      return (on) => rename(on, { ...at, names: { vi: `Tên ${attempt.nth}` }, code: digits }, RECORDED);
    case 'move':
      return (on) => move(on, { ...at, parentId }, RECORDED);
    case 'dissolve':
      return (on) => dissolve(on, at, RECORDED);
  }
}

function seenNow(register: Register, unitId: string): SeenUnit {
  return { unitId, expectedVersion: register.unit(unitId).version };
}

function nothing(): UnitEvent[] {
  return [];
}
