import type { Naming } from '../domain/unit.js';
import type { HistoryTable } from './history-table.js';

export const NAMES: HistoryTable<Naming> = {
  table: 'unit_name',
  historyOf: (unit) => unit.namings,
  columns: { kind: 'text', vi: 'text', en: 'text' },
  valuesOf: ({ kind, names }) => [kind, names.vi, names.en ?? null],
};

export const CODES: HistoryTable<string> = {
  table: 'unit_code',
  historyOf: (unit) => unit.codes,
  columns: { code: 'text', level: 'text' },
  valuesOf: (code, unit) => [code, unit.level],
};

export const PARENTS: HistoryTable<string> = {
  table: 'unit_parent',
  historyOf: (unit) => unit.parents,
  columns: { parent_id: 'uuid' },
  valuesOf: (parentId) => [parentId],
};
