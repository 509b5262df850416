import { createHash } from 'node:crypto';

/** Fixture path (`<type>/v<version>.json`) to sha-256 in hex. */
export type Checksums = Readonly<Record<string, string>>;

export function checksumOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** One sentence for each frozen fixture that was changed or removed. */
export function brokenFixtures(recorded: Checksums, fixtures: ReadonlyMap<string, string>): string[] {
  const broken: string[] = [];
  for (const [file, checksum] of Object.entries(recorded)) {
    const text = fixtures.get(file);
    if (text === undefined) {
      broken.push(`The frozen fixture ${file} was removed: restore it, its events are kept for ever.`);
    } else if (checksumOf(text) !== checksum) {
      broken.push(`The frozen fixture ${file} was changed: restore it and make a new event version instead.`);
    }
  }
  return broken;
}

/** One sentence for each fixture that is not frozen yet. */
export function unrecordedFixtures(recorded: Checksums, fixtures: ReadonlyMap<string, string>): string[] {
  return [...fixtures.keys()]
    .filter((file) => !Object.hasOwn(recorded, file))
    .map((file) => `The fixture ${file} is not frozen: run npm run contracts:generate.`);
}

/** The recorded checksums with those of new fixtures added; what is recorded never changes. */
export function recordNew(recorded: Checksums, fixtures: ReadonlyMap<string, string>): Checksums {
  const all = new Map([...fixtures].map(([file, text]): [string, string] => [file, checksumOf(text)]));
  for (const [file, checksum] of Object.entries(recorded)) all.set(file, checksum);
  return Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}
