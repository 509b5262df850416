/** Blocks of code: each says what it is, and JSON is JSON. */

/**
 * @typedef {import('./page.mjs').Page} Page
 * @typedef {import('./page.mjs').Finding} Finding
 */

const LANGUAGES = new Set(['sh', 'console', 'text', 'json', 'ts', 'sql', 'http', 'mermaid', 'yaml', 'csv']);

/**
 * @param {Page} page
 * @returns {Finding[]}
 */
export function badBlocks(page) {
  return page.blocks.flatMap(({ line, lang, text }) => {
    const found = (/** @type {string} */ problem) => [{ page: page.path, line, problem }];
    if (lang === '') return found('a block of code that does not say what it is');
    if (!LANGUAGES.has(lang)) return found(`no kind of block "${lang}": ${[...LANGUAGES].join(', ')}`);
    if (lang !== 'json') return [];
    try {
      JSON.parse(text);
      return [];
    } catch (error) {
      return found(`not JSON: ${error instanceof Error ? error.message : ''}`);
    }
  });
}
