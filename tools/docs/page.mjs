/** A page of the documentation, as far as it can be checked. */
import GithubSlugger from 'github-slugger';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/**
 * @typedef {import('mdast').Root} Root
 * @typedef {{ page: string, line: number, problem: string }} Finding
 * @typedef {{ line: number, lang: string, meta: string, text: string, comment: string }} Block
 *   comment: what stands in an HTML comment right before the block
 * @typedef {{ line: number, header: string[], rows: { line: number, cells: string[], links: string[][] }[] }} Table
 * @typedef {{
 *   path: string,
 *   anchors: Set<string>,
 *   links: { line: number, url: string }[],
 *   codes: { line: number, text: string }[],
 *   blocks: Block[],
 *   tables: Table[],
 * }} Page
 */

const parser = unified().use(remarkParse).use(remarkGfm);

/** @param {import('mdast').Nodes} node */
const lineOf = (node) => node.position?.start.line ?? 0;

/**
 * @param {string} path from the root, with slashes
 * @param {string} text
 * @returns {Page}
 */
export function readPage(path, text) {
  const tree = parser.parse(text);
  const slugger = new GithubSlugger();
  /** @type {Page} */
  const page = { path, anchors: new Set(), links: [], codes: [], blocks: [], tables: [] };
  visit(tree, (node, index, parent) => {
    if (node.type === 'heading') page.anchors.add(slugger.slug(toString(node)));
    else if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      page.links.push({ line: lineOf(node), url: node.url });
    } else if (node.type === 'inlineCode') page.codes.push({ line: lineOf(node), text: node.value });
    else if (node.type === 'table') page.tables.push(tableOf(node));
    else if (node.type === 'code') {
      const before = index !== undefined && index > 0 ? parent?.children[index - 1] : undefined;
      page.blocks.push({
        line: lineOf(node),
        lang: node.lang ?? '',
        meta: node.meta ?? '',
        text: node.value,
        comment: before?.type === 'html' ? (/^<!--\s?([^]*?)\s*-->$/.exec(before.value)?.[1] ?? '') : '',
      });
    }
  });
  return page;
}

/**
 * @param {import('mdast').Table} node
 * @returns {Table}
 */
function tableOf(node) {
  const [head, ...rows] = node.children;
  return {
    line: lineOf(node),
    header: head?.children.map((cell) => toString(cell)) ?? [],
    rows: rows.map((row) => ({
      line: lineOf(row),
      cells: row.children.map((cell) => toString(cell)),
      links: row.children.map((cell) => {
        /** @type {string[]} */
        const urls = [];
        visit(cell, 'link', (link) => {
          urls.push(link.url);
        });
        return urls;
      }),
    })),
  };
}
