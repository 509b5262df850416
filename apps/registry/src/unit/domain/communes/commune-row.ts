import type { UnitKind } from '../vocabulary.js';

/** One commune as a list of communes states it, read and put into our words. */
export interface CommuneRow {
  /** In the file, from 1. */
  readonly line: number;
  readonly code: string;
  readonly kind: UnitKind;
  /** Without the word for its kind. */
  readonly name: string;
  readonly provinceCode: string;
}

export type CommuneColumn = 'code' | 'name' | 'type' | 'province_code';
