import { Readable, pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { CommuneColumn, CommuneRow } from '../domain/communes/commune-row.js';
import { readRow, type Cells } from '../domain/communes/read-row.js';
import type { RowError } from '../domain/communes/row-error.js';
import { ImportFileError } from './import-file-error.js';
import { utf8Text } from './utf8-text.js';

const COLUMNS: readonly CommuneColumn[] = ['code', 'name', 'type', 'province_code'];

/** Far above the ten thousand that there ever were: a file beyond it is not a list of communes. */
const MOST_ROWS = 20_000;
const LONGEST_RECORD = 4_096;

export interface ReadCommunes {
  readonly rows: readonly CommuneRow[];
  readonly errors: readonly RowError[];
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Reads the list as it comes in. @throws ImportFileError: it is not a file of this form at all */
export async function readCommunes(file: AsyncIterable<Uint8Array>): Promise<ReadCommunes> {
  const rows: CommuneRow[] = [];
  const errors: RowError[] = [];
  let header: readonly CommuneColumn[] | undefined;
  for await (const { record, info } of records(file)) {
    if (header === undefined) {
      header = headerOf(record);
      continue;
    }
    if (rows.length + errors.length >= MOST_ROWS) throw new ImportFileError('import.file-too-many-rows');
    const cells = cellsOf(header, record);
    if (cells === undefined) {
      errors.push({ line: info.lines, code: 'row.cells' });
      continue;
    }
    const read = readRow(info.lines, cells);
    if ('row' in read) rows.push(read.row);
    else errors.push(...read.errors);
  }
  if (header === undefined || rows.length + errors.length === 0) {
    throw new ImportFileError('import.file-empty');
  }
  return { rows, errors };
}

async function* records(file: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRecord> {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
  });
  // Its failure is the parser's too, which is where it is met.
  pipeline(Readable.from(utf8Text(file)), parser, () => undefined);
  try {
    for await (const record of parser) yield record as CsvRecord;
  } catch (error) {
    if (error instanceof CsvError) {
      throw new ImportFileError('import.file-malformed', { line: lineOf(error) });
    }
    throw error;
  }
}

/** Columns come in any order; one that is unknown is refused, since it would be lost without a word. */
function headerOf(record: readonly string[]): CommuneColumn[] {
  const found = record.map((name) => name.trim().toLowerCase());
  const missing = COLUMNS.filter((column) => !found.includes(column));
  if (missing.length > 0) throw new ImportFileError('import.header-missing', { columns: missing.join(', ') });
  if (found.length > COLUMNS.length) throw new ImportFileError('import.header-unknown-or-repeated');
  return found as CommuneColumn[];
}

function cellsOf(header: readonly CommuneColumn[], record: readonly string[]): Cells | undefined {
  if (record.length !== header.length) return undefined;
  return Object.fromEntries(header.map((column, nth) => [column, record[nth]!])) as unknown as Cells;
}

function lineOf(error: CsvError): number {
  return typeof error['lines'] === 'number' ? error['lines'] : 0;
}
