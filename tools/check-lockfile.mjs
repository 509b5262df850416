/** `--fix` completes the lockfile: run it after an `npm install` that changed it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { complete, hostedEntries, missingEntries } from './lockfile.mjs';

const FILE = 'package-lock.json';

const lock = /** @type {import('./lockfile.mjs').Lockfile} */ (JSON.parse(readFileSync(FILE, 'utf8')));
const hosted = hostedEntries(lock);
const missing = Object.keys(missingEntries(lock));

if (process.argv.includes('--fix')) {
  writeFileSync(FILE, `${JSON.stringify(complete(lock), null, 2)}\n`);
  console.log(`lockfile: ${missing.length} entries completed, ${hosted.length} hosts taken out`);
} else {
  for (const place of hosted) console.error(`${FILE}: ${place} names the host it was fetched from`);
  for (const place of missing) console.error(`${FILE}: ${place} is missing, so npm ci would refuse`);
  if (hosted.length + missing.length > 0) console.error('repair with: npm run lockfile -- --fix');
  console.log(`lockfile: ${hosted.length + missing.length} findings`);
  process.exitCode = hosted.length + missing.length > 0 ? 1 : 0;
}
