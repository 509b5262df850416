import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** How a program says what it takes: through commander, or by words of its own. */
const HELP = /from 'commander'|'--help'|\bhelp: \{ type: 'boolean'/;
const IMPORT = /from '(\.{1,2}\/[^']+)'/g;

/**
 * Whether it can be asked for help without doing anything else: its text, or that of a file it imports, knows how to. A
 * package's own program is taken to.
 *
 * @param {string} file
 * @returns {boolean}
 */
export function knowsHelp(file) {
  if (file.includes('/node_modules/')) return true;
  if (!existsSync(file)) return false;
  const text = readFileSync(file, 'utf8');
  const imported = [...text.matchAll(IMPORT)].map(([, path = '']) => resolve(dirname(file), path));
  return [text, ...imported.filter(existsSync).map((path) => readFileSync(path, 'utf8'))].some((one) =>
    HELP.test(one),
  );
}
