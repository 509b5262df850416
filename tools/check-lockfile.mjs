/** `--fix` completes the lockfile: run it after an `npm install` that changed it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { complete, hostedEntries, inexactVersions, missingEntries } from './lockfile.mjs';

const FILE = 'package-lock.json';

if (process.argv.includes('--help')) {
  console.log('npm run lockfile -- [--fix]');
  process.exit();
}

const lock = /** @type {import('./lockfile.mjs').Lockfile} */ (JSON.parse(readFileSync(FILE, 'utf8')));
const hosted = hostedEntries(lock);
const missing = Object.keys(missingEntries(lock));

if (process.argv.includes('--fix')) {
  writeFileSync(FILE, `${JSON.stringify(complete(lock), null, 2)}\n`);
  console.log(`lockfile: ${missing.length} entries completed, ${hosted.length} hosts taken out`);
} else {
  const findings = [
    ...hosted.map((place) => `${place} names the host it was fetched from`),
    ...missing.map((place) => `${place} is missing, so npm ci would refuse`),
  ];
  if (findings.length > 0) findings.push('repair with: npm run lockfile -- --fix');
  findings.push(...inexactVersions(lock).map((dependency) => `not an exact version: ${dependency}`));
  for (const finding of findings) console.error(`${FILE}: ${finding}`);
  if (findings.length === 0) console.log('lockfile: no findings');
  process.exitCode = findings.length > 0 ? 1 : 0;
}
