/** A copy of the working tree in which things may be broken, and put right again. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { realpathSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** @typedef {{ file: string, find: string, replace: string }} Edit */

/** The text that a mutant wants to change is not there, or not once: the code has moved on and the mutant must follow. */
export class StaleMutantError extends Error {
  /**
   * @param {Edit} edit
   * @param {number} times
   */
  constructor({ file, find }, times) {
    super(`stale: ${file} has this ${times} times, not once: ${find.split('\n')[0]}`);
    this.name = 'StaleMutantError';
  }
}

/**
 * Makes one change, which must fit exactly one place.
 * @param {string} text
 * @param {Edit} edit
 * @throws StaleMutantError
 */
export function changed(text, edit) {
  const times = text.split(edit.find).length - 1;
  if (times !== 1) throw new StaleMutantError(edit, times);
  return text.replace(edit.find, () => edit.replace);
}

/**
 * Waiting is what a failing case does most. In the copy it gives up sooner; that the unbroken code still passes
 * is seen first.
 * @type {readonly Edit[]}
 */
export const PREPARED = [
  {
    file: 'libs/testing/src/world/stage.ts',
    find: 'quiet(group = GROUP, withinMs = 60_000)',
    replace: 'quiet(group = GROUP, withinMs = 20_000)',
  },
  { file: 'libs/testing/src/world/until.ts', find: 'withinMs = 30_000', replace: 'withinMs = 15_000' },
  { file: 'libs/testing/src/model/play.ts', find: '      120_000,', replace: '      20_000,' },
  // What a mutant takes out leaves things behind that nobody uses any more.
  { file: 'tsconfig.base.json', find: '"noUnusedLocals": true', replace: '"noUnusedLocals": false' },
  { file: 'tsconfig.base.json', find: '"noUnusedParameters": true', replace: '"noUnusedParameters": false' },
];

export class Scratch {
  /** @type {Map<string, string>} */
  #originals = new Map();

  /** @param {string} folder */
  constructor(folder) {
    this.folder = folder;
  }

  /**
   * Copies what git tracks or would add; packages stay where they are and are linked, but those of this
   * workspace lead into the copy.
   * @param {string} root
   */
  static make(root) {
    const scratch = new Scratch(realpathSync(mkdtempSync(join(tmpdir(), 'toandan-mutants-'))));
    // The database may run as another account, which must be able to pass.
    chmodSync(scratch.folder, 0o755);
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    const files = listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
    for (const file of files) {
      const to = join(scratch.folder, file);
      mkdirSync(dirname(to), { recursive: true });
      cpSync(join(root, file), to);
    }
    scratch.#linkPackages(root);
    for (const file of files.filter((path) => path.endsWith('/package.json'))) {
      const own = join(dirname(file), 'node_modules');
      if (existsSync(join(root, own))) symlinkSync(realpathSync(join(root, own)), join(scratch.folder, own));
    }
    // Kafka's jars, where they were fetched before.
    const jars = join(root, '.data/kafka/lib');
    if (existsSync(jars)) {
      mkdirSync(join(scratch.folder, '.data/kafka'), { recursive: true });
      symlinkSync(realpathSync(jars), join(scratch.folder, '.data/kafka/lib'));
    }
    try {
      scratch.apply(PREPARED);
    } catch (error) {
      scratch.remove();
      throw error;
    }
    scratch.#originals.clear();
    return scratch;
  }

  /** @param {string} root */
  #linkPackages(root) {
    const packages = join(this.folder, 'node_modules');
    const scope = join(packages, '@toandan');
    mkdirSync(scope, { recursive: true });
    for (const name of readdirSync(join(root, 'node_modules'))) {
      if (name === '@toandan' || name === '.cache') continue;
      symlinkSync(realpathSync(join(root, 'node_modules', name)), join(packages, name));
    }
    for (const group of ['libs', 'apps', '.']) {
      if (!existsSync(join(this.folder, group))) continue;
      for (const name of readdirSync(join(this.folder, group))) {
        const manifest = join(this.folder, group, name, 'package.json');
        if (name === 'node_modules' || !existsSync(manifest)) continue;
        if (!statSync(dirname(manifest)).isDirectory()) continue;
        const parsed = /** @type {{ name: string }} */ (JSON.parse(readFileSync(manifest, 'utf8')));
        symlinkSync(dirname(manifest), join(packages, parsed.name));
      }
    }
  }

  /**
   * All of the edits or none.
   * @param {readonly Edit[]} edits
   * @throws StaleMutantError
   */
  apply(edits) {
    /** @type {Map<string, string>} */
    const texts = new Map();
    for (const edit of edits) {
      const path = join(this.folder, edit.file);
      const before = texts.get(path) ?? (existsSync(path) ? readFileSync(path, 'utf8') : '');
      texts.set(path, changed(before, edit));
    }
    for (const [path, text] of texts) {
      if (!this.#originals.has(path)) this.#originals.set(path, readFileSync(path, 'utf8'));
      writeFileSync(path, text);
    }
  }

  /** As it was before the first edit. */
  restore() {
    for (const [path, text] of this.#originals) writeFileSync(path, text);
    this.#originals.clear();
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
