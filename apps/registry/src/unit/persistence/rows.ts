import type { LineageKind } from '../domain/lineage.js';
import type { LegalBasis } from '../domain/legal-basis.js';
import type { UnitKind, UnitLevel } from '../domain/vocabulary.js';

/** Rows as PostgreSQL gives them in JSON: days as text, an open end as null. */
interface HistoryRow {
  readonly unit_id: string;
  readonly from: string;
  readonly until: string | null;
}

export interface UnitRow {
  readonly id: string;
  readonly level: UnitLevel;
  readonly version: number;
  readonly from: string;
  readonly until: string | null;
}

export interface NameRow extends HistoryRow {
  readonly kind: UnitKind;
  readonly vi: string;
  readonly en: string | null;
}

export interface CodeRow extends HistoryRow {
  readonly code: string;
}

export interface ParentRow extends HistoryRow {
  readonly parent_id: string;
}

export interface LineageRow {
  readonly from_unit: string;
  readonly to_unit: string;
  readonly day: string;
  readonly kind: LineageKind;
  /** Text, since a JSON number would be read as binary floating point. */
  readonly share: string;
  readonly estimated: boolean;
  readonly basis: LegalBasis;
}

export interface RegisterRows {
  readonly revision: string;
  readonly units: readonly UnitRow[];
  readonly names: readonly NameRow[];
  readonly codes: readonly CodeRow[];
  readonly parents: readonly ParentRow[];
  readonly lineage: readonly LineageRow[];
}
