/** Whether the files, settings and routes that pages name exist. */
import { posix } from 'node:path';

/**
 * @typedef {import('./page.mjs').Page} Page
 * @typedef {import('./page.mjs').Finding} Finding
 *
 * @typedef {{
 *   files: ReadonlySet<string>,
 *   made: readonly string[],
 *   words: ReadonlySet<string>,
 *   routes: ReadonlySet<string>,
 * }} Known
 *   files: every tracked file, from the root; made: folders that programs make, and git ignores; words: of their text, pages left out;
 *   routes: "GET /api/registry/v1/units/{}"
 */

const SETTING = /^([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?:=.*)?$/;
const ASSIGNED = /(?:^|[\s;(])([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)=/gm;
const FILE = /^[\w@.-]+(?:\/[\w@.-]+)*\.(?:tsx?|mjs|md|json|ya?ml|sql|csv|pem|png|svg|sh)$/;
const FOLDER = /^(?:apps|libs|deploy|docs|tools|bench)(?:\/[\w@.-]+)+\/?$/;
const ROUTE = /^(GET|POST|PUT|PATCH|DELETE) (\/api\/(?!\.\.\.)[^\s?]+)/;

/**
 * @param {Page} page
 * @param {Known} known
 * @returns {Finding[]}
 */
export function unknownNames(page, known) {
  const problem = (/** @type {number} */ line, /** @type {string} */ text) => ({
    page: page.path,
    line,
    problem: text,
  });
  const inText = page.codes.flatMap(({ line, text }) => {
    const setting = SETTING.exec(text)?.[1];
    if (setting !== undefined && !known.words.has(setting)) return [problem(line, `no setting ${setting}`)];
    const route = ROUTE.exec(text);
    if (route !== null && !known.routes.has(routeKey(route[1] ?? '', route[2] ?? ''))) {
      return [problem(line, `no route ${route[0]}`)];
    }
    if (FILE.test(text)) return isFile(page, text, known) ? [] : [problem(line, `no file ${text}`)];
    if (FOLDER.test(text)) return isFolder(text, known) ? [] : [problem(line, `no folder ${text}`)];
    return [];
  });
  const inBlocks = page.blocks
    .filter(({ lang }) => lang === 'sh')
    .flatMap(({ line, text }) =>
      [...text.matchAll(ASSIGNED)]
        .filter(([, name]) => !known.words.has(name ?? ''))
        .map(([, name]) => problem(line, `no setting ${name}`)),
    );
  return [...inText, ...inBlocks];
}

/**
 * @param {string} method
 * @param {string} path with :id or {id}
 */
export function routeKey(method, path) {
  return `${method} ${path.replace(/\{[^}]*\}|:\w+/g, '{}')}`;
}

/**
 * A file of the tree, by its end; or one that the programs themselves name, since they make it.
 * @param {Page} page
 * @param {string} text
 * @param {Known} known
 */
function isFile(page, text, known) {
  const near = posix.join(posix.dirname(page.path), text);
  if (known.files.has(text) || known.files.has(near)) return true;
  if (known.words.has(posix.basename(text))) return true;
  // `.unit.spec.ts` is how names end.
  const end = text.startsWith('.') ? text : `/${text}`;
  return [...known.files].some((file) => file.endsWith(end));
}

/**
 * @param {string} text
 * @param {Known} known
 */
function isFolder(text, known) {
  const folder = `${text.replace(/\/$/, '')}/`;
  if (known.made.some((one) => folder.startsWith(one))) return true;
  return [...known.files].some((file) => file.startsWith(folder) || `${file}/` === folder);
}
