import { figureFromJson, numbered, Decimal, TOTAL_LIMITS, type Period } from '@toandan/kernel';
import type { Units } from '@toandan/units';
import { AS_REPORTED, type Boundary } from '../domain/boundary.js';
import { keyId } from '../domain/cell-id.js';
import type { CellValue } from '../domain/cell-value.js';
import type { CellKey } from '../domain/contribution.js';
import { KeyState } from '../domain/key-state.js';
import type { BothTexts } from './table-answer.js';
import type { Place, StoredCell, TableReader } from './table-reader.port.js';
import { isFormer } from './asked.js';
import { MeasureWorlds } from './measure-worlds.js';
import type { Catalogue } from '../domain/catalogue.js';
import type { Moment } from './table-reader.port.js';
import { DomainError, type FigureJson } from '@toandan/kernel';

/** A unit's cell of one key, read or worked out. */
export interface LoadedCell {
  readonly value: () => CellValue;
  /** Ready to be shown, where it was stored. */
  readonly stored?: { readonly figure: FigureJson; readonly text: BothTexts };
}

/** A key's cells by unit. */
export interface LoadedKey extends CellKey {
  readonly cells: ReadonlyMap<string, LoadedCell>;
}

export interface LoadQuestion {
  readonly reader: TableReader;
  readonly moment: Moment;
  readonly catalogue: Catalogue;
  readonly asOf: string;
  readonly units: Units;
  readonly boundary: Boundary;
  /** Whether the boundary is the current one, whose cells are kept. */
  readonly isCurrent: boolean;
  readonly indicators: readonly string[];
  readonly within: readonly Period[];
  readonly unitIds: readonly string[];
}

/** Contributions that may be gone through for an answer on another boundary than the kept ones. */
const MOST_CONTRIBUTIONS = 200_000;

/** @throws DomainError `table.too-many-contributions` */
export async function loadCells(question: LoadQuestion): Promise<readonly LoadedKey[]> {
  const { boundary, isCurrent } = question;
  return boundary.kind === 'as-reported' || isCurrent ? read(question) : workOut(question);
}

/** A former unit is read as of its own dates: on a later map its figures are its successors'. */
async function read(question: LoadQuestion): Promise<LoadedKey[]> {
  const { reader, units, boundary, indicators, within, unitIds, asOf } = question;
  const places = unitIds.map((unitId): Place => {
    const isAsReported = boundary.kind === 'as-reported' || isFormer(units, unitId, boundary);
    return { boundary: isAsReported ? 0 : 1, unitId };
  });
  const keys = new Map<string, LoadedKey & { cells: Map<string, LoadedCell> }>();
  for (const cell of await reader.cells(indicators, within, places, asOf)) {
    const id = keyId(cell);
    let key = keys.get(id);
    if (key === undefined) {
      keys.set(id, (key = { indicator: cell.indicator, period: cell.period, cells: new Map() }));
    }
    key.cells.set(cell.unitId, loaded(cell));
  }
  return [...keys.values()];
}

function loaded({ figure, textVi, textEn, received, expected, level, notes }: StoredCell): LoadedCell {
  return {
    value: () => ({ figure: storedFigure(figure), received, expected, ...(level && { level }), notes }),
    stored: { figure, text: { vi: textVi, en: textEn } },
  };
}

/** Totals may have more digits than what is taken from people. */
function storedFigure(json: FigureJson): CellValue['figure'] {
  if (json.kind === 'value' && json.value?.causes === undefined) {
    const { amount, bound } = json.value!;
    return numbered(Decimal.parse(amount, TOTAL_LIMITS), bound === 'exact' ? [] : [bound]);
  }
  return figureFromJson(json);
}

async function workOut(question: LoadQuestion): Promise<LoadedKey[]> {
  const { reader, moment, catalogue, asOf, boundary, indicators, within, unitIds, units } = question;
  const found = await reader.contributions(indicators, within, MOST_CONTRIBUTIONS);
  if (found === undefined) {
    throw new DomainError('table.too-many-contributions', { most: MOST_CONTRIBUTIONS });
  }
  return found.map(({ key, versions }) => {
    const world = new MeasureWorlds(key.indicator, moment.units, catalogue).at(asOf);
    const known = versions.filter(({ appliedAt }) => appliedAt <= asOf);
    const state = new KeyState(world, key.period, [AS_REPORTED, boundary], known);
    const cells = unitIds.flatMap((unitId): [string, LoadedCell][] => {
      const place = isFormer(units, unitId, boundary) ? 0 : 1;
      const value = state.value({ boundary: place, unitId });
      return value === undefined ? [] : [[unitId, { value: () => value }]];
    });
    return { ...key, cells: new Map(cells) };
  });
}
