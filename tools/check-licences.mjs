/** The licences of what runs in production, and that each of our own packages names ours. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { judgeLicences } from './licences.mjs';

const OURS = 'Apache-2.0';

/**
 * @param {string} path
 * @returns {unknown}
 */
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

const own = ['libs', 'apps']
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}/package.json`))
  .concat(['package.json', ...['deploy', 'bench', 'chaos'].map((name) => `${name}/package.json`)])
  .filter((path) => existsSync(path));
const { counted, findings } = judgeLicences(
  /** @type {Parameters<typeof judgeLicences>[0]} */ (json('package-lock.json')),
);
const silent = own
  .filter((path) => /** @type {{ license?: string }} */ (json(path)).license !== OURS)
  .map((path) => `${path}: license is not ${OURS}`);

for (const finding of [...findings, ...silent]) console.error(finding);
console.log(`licences: ${counted} packages, ${findings.length + silent.length} findings`);
process.exitCode = findings.length + silent.length > 0 ? 1 : 0;
