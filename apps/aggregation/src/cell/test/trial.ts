import { figureFromJson, formatFigure, newId, period, type Period } from '@toandan/kernel';
import { figureOf, id, type Told } from '../../test/told.js';
import { AS_REPORTED } from '../domain/boundary.js';
import type { CellValue } from '../domain/cell-value.js';
import type { SourceVersion } from '../domain/contribution.js';
import { KeyState } from '../domain/key-state.js';
import type { Level } from '../domain/unit-map.js';
import type { Measure, World } from '../domain/world.js';
import type { Country } from './country.js';

/** For the tests: one measure in one country. */
export const JANUARY: Period = period('2025-01-01', '2025-01-31');

export function measure(change: Partial<Measure> = {}): Measure {
  return {
    code: 'trial.count',
    overUnits: 'sum',
    overTime: 'sum',
    exercise: false,
    occurrences: false,
    ...change,
  };
}

export function worldOf(
  country: Country,
  {
    today = '2026-11-22',
    level = 'province',
    ...change
  }: Partial<Measure> & { today?: string; level?: Level } = {},
): World {
  return {
    units: country.units(today),
    measure: measure(change),
    levelOfForm: () => level,
    today,
  };
}

export function told(nth: number, figure: Told, change: Partial<SourceVersion> = {}): SourceVersion {
  return {
    sourceId: newId(),
    version: 1,
    appliedAt: '2026-01-01T00:00:00.000Z',
    counts: true,
    exercise: false,
    form: 'yearly',
    term: { unitId: id(nth), figure: figureFromJson(figureOf(figure)) },
    ...change,
  };
}

/** What stands in the cells: as text, received/expected, notes. */
export class Trial {
  readonly state: KeyState;

  constructor(world: World, versions: readonly SourceVersion[], over = JANUARY) {
    this.state = new KeyState(world, over, [AS_REPORTED, { kind: 'on-day', day: world.today }], versions);
  }

  reported(nth: number): string | undefined {
    return said(this.state.value({ boundary: 0, unitId: id(nth) }));
  }

  current(nth: number): string | undefined {
    return said(this.state.value({ boundary: 1, unitId: id(nth) }));
  }
}

function said(value: CellValue | undefined): string | undefined {
  if (value === undefined) return undefined;
  const { figure, received, expected, notes } = value;
  const of = expected === null ? '' : ` ${received}/${expected}`;
  return `${formatFigure(figure, 'vi')}${of}${notes.map((note) => ` ${note}`).join('')}`;
}
