/** Diagrams are read by Mermaid's own parser. */
import dompurify from 'dompurify';

/**
 * @typedef {import('./page.mjs').Page} Page
 * @typedef {import('./page.mjs').Finding} Finding
 */

/**
 * @param {readonly Page[]} pages
 * @returns {Promise<Finding[]>}
 */
export async function badDiagrams(pages) {
  const diagrams = pages.flatMap(({ path, blocks }) =>
    blocks.filter(({ lang }) => lang === 'mermaid').map(({ line, text }) => ({ page: path, line, text })),
  );
  if (diagrams.length === 0) return [];
  // Parsing cleans labels, which needs a browser's document; nothing is shown here, so they may stay as they are.
  Object.assign(dompurify, { addHook: () => undefined, sanitize: (/** @type {string} */ text) => text });
  const { default: mermaid } = await import('mermaid');
  /** @type {Finding[]} */
  const findings = [];
  for (const { page, line, text } of diagrams) {
    try {
      await mermaid.parse(text);
    } catch (error) {
      findings.push({ page, line, problem: `no diagram: ${error instanceof Error ? error.message : ''}` });
    }
  }
  return findings;
}
