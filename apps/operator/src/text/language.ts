import { en } from './en.js';
import type { Texts } from './texts.js';
import { vi } from './vi.js';

/** The language of the whole command line, help included: so it is looked for before the rest is read. */
export function textsFor(argv: readonly string[]): Texts {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (at === -1) return vi;
  const value = argv[at] === '--lang' ? argv[at + 1] : argv[at]!.slice('--lang='.length);
  return value === 'en' ? en : vi;
}
