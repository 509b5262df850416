import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Filled } from './fill.js';

const FROZEN_FOLDER = resolve(import.meta.dirname, '../../../fixtures/upgrade');

/** What a table held. */
export interface FrozenTable {
  /** With its schema, for SQL. */
  readonly table: string;
  readonly columns: readonly string[];
  /** JSON texts as PostgreSQL wrote them, never parsed: numbers keep their digits. */
  readonly rows: readonly string[];
}

/** A database as a version of the platform left it, without what its migrations make. */
export interface Frozen {
  /** By service, the migrations that it had had. */
  readonly migrations: Readonly<Record<string, readonly string[]>>;
  /** The description of what these had made: see describeSchemas. */
  readonly schemas: readonly string[];
  /** The month for which its logs had a partition. */
  readonly month: string;
  /** The highest transaction id in it. */
  readonly xid: number;
  /** Sequences with their last value. */
  readonly sequences: Readonly<Record<string, string>>;
  /** Made for this, and of no other use. By file name. */
  readonly keys: Readonly<Record<string, string>>;
  readonly filled: Filled;
  /** Answers that were given, by path: they are given again. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** An instant before which nothing can change any more, and what the nation's figure was then. */
  readonly asOf: string;
  readonly total: string;
}

export async function writeFrozen(
  name: string,
  frozen: Frozen,
  tables: readonly FrozenTable[],
): Promise<void> {
  await mkdir(FROZEN_FOLDER, { recursive: true });
  const lines = tables.flatMap(({ table, columns, rows }) => [
    JSON.stringify({ table, columns, count: rows.length }),
    ...rows,
  ]);
  await writeFile(
    join(FROZEN_FOLDER, `${name}.rows.gz`),
    await promisify(gzip)(`${lines.join('\n')}\n`, { level: 9 }),
  );
  await writeFile(join(FROZEN_FOLDER, `${name}.json`), `${JSON.stringify(frozen, undefined, 2)}\n`);
}

export async function readFrozen(name: string): Promise<{ frozen: Frozen; tables: FrozenTable[] }> {
  const frozen = JSON.parse(await readFile(join(FROZEN_FOLDER, `${name}.json`), 'utf8')) as Frozen;
  const text = await promisify(gunzip)(await readFile(join(FROZEN_FOLDER, `${name}.rows.gz`)));
  const lines = text.toString('utf8').trimEnd().split('\n');
  const tables: FrozenTable[] = [];
  for (let at = 0; at < lines.length;) {
    const { table, columns, count } = JSON.parse(lines[at]!) as {
      table: string;
      columns: string[];
      count: number;
    };
    tables.push({ table, columns, rows: lines.slice(at + 1, at + 1 + count) });
    at += 1 + count;
  }
  return { frozen, tables };
}
