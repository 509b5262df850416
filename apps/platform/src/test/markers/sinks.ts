import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Database } from '@toandan/persistence';

/** A place into which something may have leaked. */
export interface Sink {
  readonly name: string;
  readonly content: string | Buffer;
}

/** Every table of every service, a sink each, as COPY would write it. */
export async function tableSinks(admin: Database): Promise<Sink[]> {
  const tables = await admin.query<{ schema: string; name: string }>(
    `SELECT schemaname AS schema, tablename AS name FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2`,
  );
  const sinks: Sink[] = [];
  for (const { schema, name } of tables) {
    const rows = await admin.query<{ row: string }>(`SELECT t::text AS row FROM "${schema}"."${name}" AS t`);
    sinks.push({ name: `table ${schema}.${name}`, content: rows.map(({ row }) => row).join('\n') });
  }
  return sinks;
}

/** What the database has on the disk of itself: its tables' files and its write-ahead log, byte by byte. */
export async function databaseFiles(admin: Database, dataDir: string): Promise<Sink> {
  await admin.execute('CHECKPOINT');
  const [row] = await admin.query<{ oid: string }>(
    'SELECT oid::text AS oid FROM pg_database WHERE datname = current_database()',
  );
  const folders = [join(dataDir, 'base', row!.oid), join(dataDir, 'global'), join(dataDir, 'pg_wal')];
  const contents = await Promise.all(folders.map((folder) => bytesIn(folder)));
  return { name: 'files database', content: withoutEmptyPages(Buffer.concat(contents)) };
}

const PAGE_BYTES = 8_192;

/** The server makes files larger than they need be; what holds nothing need not be searched. */
function withoutEmptyPages(bytes: Buffer): Buffer {
  const nothing = Buffer.alloc(PAGE_BYTES);
  const pages: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += PAGE_BYTES) {
    const page = bytes.subarray(at, at + PAGE_BYTES);
    if (!page.equals(nothing)) pages.push(page);
  }
  return Buffer.concat(pages);
}

export async function kafkaFiles(dataDir: string): Promise<Sink> {
  return { name: 'files kafka', content: withoutEmptyPages(await bytesIn(dataDir)) };
}

/** Everything else in the platform's folder, a sink each: settings, passwords, accounts, keys, logs. */
export async function folderSinks(folder: string): Promise<Sink[]> {
  const names = (await filesIn(folder)).filter((file) => !file.startsWith(join(folder, 'postgres/')));
  return Promise.all(
    names.map(async (file) => ({ name: `file ${relative(folder, file)}`, content: await readFile(file) })),
  );
}

async function bytesIn(folder: string): Promise<Buffer> {
  return Buffer.concat(await Promise.all((await filesIn(folder)).map(readIfStill)));
}

/** Servers take away their files while one looks. */
async function readIfStill(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
