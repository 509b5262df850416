import type { CellAnswer, TableAnswer, UnitAnswer } from '@toandan/api-client';
import { compareFigures, drawnNumber } from '../figures/compare-figures.js';
import { shadeClasses, type Shade, type ShadeClass } from './shade.js';
import { TILES, type Tile } from './tiles.js';

export interface TileFigure {
  readonly tile: Tile;
  /** Undefined when the answer does not have the province. */
  readonly unit: UnitAnswer | undefined;
  readonly cell: CellAnswer | undefined;
  /** Undefined where there is no number. */
  readonly shade: Shade | undefined;
}

export interface TileMapFigures {
  readonly tiles: readonly TileFigure[];
  readonly classes: readonly ShadeClass<CellAnswer>[];
}

/** One indicator and period over the tiles, shaded by exact comparison. */
export function tileFigures(
  { units, cells }: Pick<TableAnswer, 'units' | 'cells'>,
  indicator: string,
  period: string,
): TileMapFigures {
  const current = new Map(
    units.filter(({ until }) => until === undefined).map((unit) => [unit.code ?? '', unit]),
  );
  const asked = new Map(
    cells
      .filter((cell) => cell.indicator === indicator && cell.period === period)
      .map((cell) => [cell.unit, cell]),
  );
  const found = TILES.map((tile) => {
    const unit = current.get(tile.code);
    return { tile, unit, cell: unit === undefined ? undefined : asked.get(unit.id) };
  });
  const numbered = found
    .flatMap(({ cell }) => (cell !== undefined && drawnNumber(cell.figure) !== undefined ? [cell] : []))
    .sort((a, b) => compareFigures(a.figure, b.figure, 'asc'));
  const classes = shadeClasses(numbered, (a, b) => compareFigures(a.figure, b.figure, 'asc') === 0);
  return { tiles: found.map((one) => ({ ...one, shade: shadeOf(one.cell, classes) })), classes };
}

function shadeOf(
  cell: CellAnswer | undefined,
  classes: readonly ShadeClass<CellAnswer>[],
): Shade | undefined {
  if (cell === undefined || drawnNumber(cell.figure) === undefined) return undefined;
  return classes.find(({ to }) => compareFigures(cell.figure, to.figure, 'asc') <= 0)?.shade;
}
