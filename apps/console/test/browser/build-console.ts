import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { SURROUNDINGS } from './config.js';

const PACKAGE = resolve(import.meta.dirname, '../..');

/** Builds the console as it is now into a folder of the test's own: an old build would prove nothing. */
export async function buildConsole(outDir: string): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', outDir, '--logLevel', 'error'], {
    cwd: PACKAGE,
    env: { ...SURROUNDINGS.forChildren, NODE_ENV: 'production', NODE_OPTIONS: '' },
  });
}
