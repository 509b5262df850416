/** Looks through every file that git tracks, or would with the next `git add`. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { inspect } from './hygiene.mjs';

const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
const files = listed.split('\0').filter((path) => path !== '' && existsSync(path) && statSync(path).isFile());

const findings = files.flatMap((path) => {
  const bytes = readFileSync(path);
  return bytes.includes(0) ? [] : inspect(path, bytes.toString('utf8'));
});

for (const { path, line, rule, found } of findings) console.error(`${path}:${line}: ${rule}: ${found}`);
console.log(`hygiene: ${files.length} files, ${findings.length} findings`);
process.exitCode = findings.length > 0 ? 1 : 0;
