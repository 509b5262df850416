import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Checksums } from './fixture-guard.js';

/** The same from src/tools and from dist/tools. */
const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const DOCUMENTS = join(ROOT, 'docs/reference/events');
const FIXTURES = join(ROOT, 'libs/contracts/fixtures');
const CHECKSUMS = join(FIXTURES, 'checksums.json');

/** The committed JSON documents, file name to text. */
export function readDocuments(): Map<string, string> {
  if (!existsSync(DOCUMENTS)) return new Map();
  const files = readdirSync(DOCUMENTS).filter((file) => file.endsWith('.json'));
  return new Map(files.sort().map((file) => [file, readFileSync(join(DOCUMENTS, file), 'utf8')]));
}

/** Writes the documents and removes committed ones that are not among them. */
export function writeDocuments(documents: ReadonlyMap<string, string>): void {
  mkdirSync(DOCUMENTS, { recursive: true });
  for (const file of readDocuments().keys()) {
    if (!documents.has(file)) rmSync(join(DOCUMENTS, file));
  }
  for (const [file, text] of documents) writeFileSync(join(DOCUMENTS, file), text);
}

/** The fixtures, `<type>/v<version>.json` to text. */
export function readFixtures(): Map<string, string> {
  const types = readdirSync(FIXTURES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = types.flatMap(({ name }) =>
    readdirSync(join(FIXTURES, name)).map((file) => `${name}/${file}`),
  );
  return new Map(files.sort().map((file) => [file, readFileSync(join(FIXTURES, file), 'utf8')]));
}

export function readChecksums(): Checksums {
  return existsSync(CHECKSUMS) ? (JSON.parse(readFileSync(CHECKSUMS, 'utf8')) as Checksums) : {};
}

export function writeChecksums(checksums: Checksums): void {
  writeFileSync(CHECKSUMS, `${JSON.stringify(checksums, null, 2)}\n`);
}
