import type { FigureJson } from '@toandan/kernel';
import { isThere, type CellAnswer, type ExplanationAnswer, type TableAnswer } from './answers.js';
import type { Story } from './story.js';

export interface FileCell {
  readonly indicator: string;
  readonly unit: string;
  readonly period: string;
  /** An exact decimal as text; of a ratio both parts; null where there is no number. */
  readonly value: string | { readonly numerator: string; readonly denominator: string } | null;
  readonly bound: string;
  readonly received: number;
  readonly expected: number | null;
}

interface FileTable {
  readonly title: string;
  readonly boundary: string;
  readonly asOf: string;
  readonly watermark: TableAnswer['watermark'];
  readonly exercise: boolean;
  readonly cells: readonly FileCell[];
}

/** What `--json` writes. Units by their names, so that it can be read without asking anybody. */
export interface DemoFile {
  readonly tables: readonly FileTable[];
  readonly explanation: ExplanationAnswer;
  readonly correction: { readonly asOf: string; readonly before: FileCell; readonly after: FileCell };
}

export function demoFile({ real, exercise, explanation, correction }: Story): DemoFile {
  return {
    tables: [
      fileTable('Cả nước', real.nation),
      fileTable('Các tỉnh theo báo cáo', real.asReported),
      fileTable('Các tỉnh hiện nay', real.current),
      fileTable('Diễn tập năm 2026', exercise.table),
    ],
    explanation,
    correction: {
      asOf: correction.asOf,
      before: fileCell(correction.before, exercise.table),
      after: fileCell(correction.after, exercise.table),
    },
  };
}

function fileTable(title: string, table: TableAnswer): FileTable {
  const { boundary, asOf, watermark, exercise, cells } = table;
  return {
    title,
    boundary,
    asOf,
    watermark,
    exercise,
    cells: cells.filter(isThere).map((cell) => fileCell(cell, table)),
  };
}

function fileCell(cell: CellAnswer, table: TableAnswer): FileCell {
  const { indicator, period, figure, received, expected } = cell;
  return {
    indicator,
    unit: table.units.find(({ id }) => id === cell.unit)?.name.vi ?? cell.unit,
    period,
    value: valueOf(figure),
    bound: boundOf(figure),
    received,
    expected,
  };
}

function valueOf({ value, percent, numerator, denominator }: FigureJson): FileCell['value'] {
  if (numerator !== undefined && denominator !== undefined) {
    return { numerator: numerator.amount, denominator: denominator.amount };
  }
  return (value ?? percent)?.amount ?? null;
}

function boundOf({ kind, value, percent, numerator }: FigureJson): string {
  return (value ?? percent ?? numerator)?.bound ?? kind;
}
