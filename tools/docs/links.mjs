/** Whether what the pages refer to is there: files, headings, tests. */
import { posix } from 'node:path';

/**
 * @typedef {import('./page.mjs').Page} Page
 * @typedef {import('./page.mjs').Finding} Finding
 */

const ELSEWHERE = /^[a-z][a-z0-9+.-]*:/i;

/**
 * @param {readonly Page[]} pages
 * @param {(path: string) => boolean} exists of files and folders, from the root
 * @returns {Finding[]} links to no file, or to no heading of it
 */
export function brokenLinks(pages, exists) {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return pages.flatMap((page) =>
    page.links.flatMap(({ line, url }) => {
      if (ELSEWHERE.test(url)) return [];
      const [file = '', anchor] = decodeURI(url).split('#', 2);
      const path = file === '' ? page.path : posix.join(posix.dirname(page.path), file);
      if (path.startsWith('..') || !exists(path)) {
        return [{ page: page.path, line, problem: `link to ${url}: there is no ${path}` }];
      }
      if (anchor === undefined || anchor === '') return [];
      const target = byPath.get(path);
      return target === undefined || target.anchors.has(anchor)
        ? []
        : [{ page: page.path, line, problem: `link to ${url}: ${path} has no such heading` }];
    }),
  );
}

const SHOWN_BY = 'Shown by';
const SPEC = /\.(?:unit|int|contract|e2e)\.spec\.tsx?$/;

/**
 * A table with a column "Shown by" claims something in each row: each names a test there, as a link.
 * @param {Page} page
 * @returns {Finding[]}
 */
export function claimsWithoutTests(page) {
  return page.tables.flatMap(({ header, rows }) => {
    const column = header.indexOf(SHOWN_BY);
    if (column < 0) return [];
    return rows
      .filter(({ links }) => links[column]?.some((url) => SPEC.test(url)) !== true)
      .map(({ line, cells }) => ({
        page: page.path,
        line,
        problem: `"${cells[0] ?? ''}" names no test under "${SHOWN_BY}"`,
      }));
  });
}
