import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '../local/files.js';
import type { FileSeal } from './sealed-file.js';

/** What a backup says of itself, in `toandan-backup.json`. */
export interface BackupRecord {
  readonly format: typeof FORMAT;
  /** Instants, ISO 8601. What was acknowledged before `from` is in the backup, what came after `until` is not. */
  readonly made: { readonly from: string; readonly until: string };
  readonly platform: string;
  readonly postgres: {
    /** '18.4'. */
    readonly version: string;
    readonly major: number;
    /** The processor that the server was built for, as 'x86_64': a copy of the data folder fits no other. */
    readonly machine: string;
    /** The cluster's own number. */
    readonly system: string;
  };
  /** Places of the write-ahead log. */
  readonly wal: { readonly start: string; readonly end: string; readonly timeline: number };
  /** By service, the migrations that its schema has had. */
  readonly migrations: Readonly<Record<string, readonly string[]>>;
  /** The names of the keys without which tip-offs of this backup do not open. The keys are not in it. */
  readonly keys: NeededKeys;
  /** Whether events went by Kafka, which has places of its own. */
  readonly kafka: boolean;
  /** By path in the backup. */
  readonly files: Readonly<Record<string, FileSeal>>;
}

/** Keys by their `kid`. */
export interface NeededKeys {
  readonly content: readonly string[];
  readonly identity: readonly string[];
}

export const FORMAT = 'toandan-backup/1';
export const RECORD_FILE = 'toandan-backup.json';
/** As pg_basebackup and pg_verifybackup call them. */
export const ARCHIVE_FILE = 'base.tar.gz';
export const MANIFEST_FILE = 'backup_manifest';

/** The backup cannot be used, or not here. One sentence. */
export class BackupRefusedError extends Error {
  override readonly name = 'BackupRefusedError';
}

/** @throws BackupRefusedError */
export async function readRecord(folder: string): Promise<BackupRecord> {
  let text: string;
  try {
    text = await readFile(join(folder, RECORD_FILE), 'utf8');
  } catch (error) {
    if (!hasCode(error, 'ENOENT', 'ENOTDIR')) throw error;
    throw new BackupRefusedError(`${folder} is no backup of this platform: it has no ${RECORD_FILE}.`);
  }
  const record = parsed(text);
  if (!isRecord(record)) {
    throw new BackupRefusedError(
      `${join(folder, RECORD_FILE)} is not the record of a backup that is known here.`,
    );
  }
  return record;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is BackupRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { format, files, postgres, keys, migrations } = value as Record<string, unknown>;
  return (
    format === FORMAT &&
    [postgres, keys, migrations].every((part) => typeof part === 'object' && part !== null) &&
    typeof files === 'object' &&
    files !== null &&
    [ARCHIVE_FILE, MANIFEST_FILE].every((name) => name in files) &&
    Object.entries(files).every(([name, seal]) => isPlain(name) && isSeal(seal))
  );
}

/** A record that was tampered with must not lead out of its folder. */
function isPlain(name: string): boolean {
  return /^[\w.-]+(?:\/[\w.-]+)*$/.test(name) && !name.split('/').includes('..');
}

function isSeal(value: unknown): value is FileSeal {
  const { bytes, sha256 } = (value ?? {}) as Record<string, unknown>;
  return typeof bytes === 'number' && typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256);
}
