import type { UnitKind } from '../vocabulary.js';
import type { CommuneColumn, CommuneRow } from './commune-row.js';
import { shown, type RowError, type RowErrorCode } from './row-error.js';

/** The words by which lists of communes say the kind. */
const KINDS: Readonly<Record<string, UnitKind>> = {
  xã: 'commune',
  phường: 'ward',
  'thị trấn': 'township',
  'đặc khu': 'special-zone',
};

/** A spreadsheet would run a cell that begins so. No name or code of a unit does. */
const FORMULA = /^[=+\-@]/;
const INVISIBLE = /[\p{Cc}\p{Cf}]/u;
const LONGEST_CELL = 120;

export type Cells = Readonly<Record<CommuneColumn, string>>;

/** The row in our words, or everything that is wrong with it. */
export function readRow(line: number, raw: Cells): { row: CommuneRow } | { errors: RowError[] } {
  const errors: RowError[] = [];
  const fail = (column: CommuneColumn, code: RowErrorCode): void => {
    errors.push({ line, column, code, ...(code === 'cell.empty' ? {} : { value: shown(raw[column]) }) });
  };
  const cell = (column: CommuneColumn): string => {
    const text = raw[column].trim().normalize('NFC');
    const wrong = cellError(text);
    if (wrong !== undefined) fail(column, wrong);
    return wrong === undefined ? text : '';
  };

  const code = cell('code');
  if (code !== '' && !/^\d{5}$/.test(code)) fail('code', 'code.malformed');
  const provinceCode = cell('province_code');
  if (provinceCode !== '' && !/^\d{2}$/.test(provinceCode)) fail('province_code', 'province.malformed');
  const type = cell('type').toLowerCase();
  const kind = KINDS[type];
  if (type !== '' && kind === undefined) fail('type', 'type.unknown');
  const fullName = cell('name');
  const name = kind === undefined ? fullName : withoutKind(fullName, type);
  if (fullName !== '' && name === undefined) fail('name', 'name.of-another-type');
  if (errors.length > 0 || kind === undefined || name === undefined) return { errors };
  return { row: { line, code, kind, name, provinceCode } };
}

function cellError(text: string): RowErrorCode | undefined {
  if (text === '') return 'cell.empty';
  if (FORMULA.test(text)) return 'cell.formula';
  if (INVISIBLE.test(text)) return 'cell.invisible-characters';
  return text.length > LONGEST_CELL ? 'cell.too-long' : undefined;
}

/** 'Phường Ba Đình' is 'Ba Đình' where the type is phường, and a contradiction where it is xã. */
function withoutKind(fullName: string, type: string): string | undefined {
  const lower = fullName.toLowerCase();
  const word = Object.keys(KINDS).find((one) => lower.startsWith(`${one} `));
  if (word === undefined) return fullName;
  return word === type ? fullName.slice(word.length).trim() : undefined;
}
