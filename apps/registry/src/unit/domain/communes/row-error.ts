import type { UnitErrorCode } from '../unit-error.js';
import type { CommuneColumn } from './commune-row.js';

export type RowErrorCode =
  | 'cell.empty'
  | 'cell.formula'
  | 'cell.invisible-characters'
  | 'cell.too-long'
  | 'code.malformed'
  | 'code.repeated'
  | 'name.of-another-type'
  | 'province.malformed'
  | 'province.unknown'
  | 'row.cells'
  | 'type.unknown'
  | UnitErrorCode;

/** What is wrong with one cell, so that it can be found in the file. */
export interface RowError {
  readonly line: number;
  /** Absent where the whole row is meant. */
  readonly column?: CommuneColumn;
  readonly code: RowErrorCode;
  /** The beginning of the offending cell, and nothing else of the file. */
  readonly value?: string;
}

const LONGEST_VALUE = 40;

export function shown(value: string): string {
  const text = value.trim();
  return text.length <= LONGEST_VALUE ? text : `${text.slice(0, LONGEST_VALUE)}…`;
}
