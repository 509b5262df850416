/** Blocks of TypeScript are checked against what is built; what they take for granted stands in a comment before them. */
import ts from 'typescript';

/**
 * @typedef {import('./page.mjs').Page} Page
 * @typedef {import('./page.mjs').Finding} Finding
 */

/** @type {ts.CompilerOptions} */
const OPTIONS = {
  target: ts.ScriptTarget.ES2024,
  lib: ['lib.es2024.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: ['node'],
  strict: true,
  noUncheckedIndexedAccess: true,
  experimentalDecorators: true,
  emitDecoratorMetadata: true,
  skipLibCheck: true,
  noEmit: true,
};

/**
 * @param {readonly Page[]} pages
 * @param {string} root where packages are resolved from
 * @returns {Finding[]}
 */
export function typeErrors(pages, root) {
  /** @type {Map<string, { page: string, first: number, text: string }>} */
  const files = new Map();
  for (const { path, blocks } of pages) {
    for (const { lang, line, text, comment } of blocks) {
      if (lang !== 'ts') continue;
      const given = comment === '' ? '' : `${comment}\n`;
      // The block's first line is the one after its fence.
      const first = line + 1 - given.split('\n').length + 1;
      files.set(`${root}/${path.replaceAll('/', '-')}-${line}.mts`, {
        page: path,
        first,
        text: `${given}${text}\nexport {};\n`,
      });
    }
  }
  if (files.size === 0) return [];
  const program = ts.createProgram([...files.keys()], OPTIONS, hostOf(files));
  return [...files].flatMap(([name, { page, first }]) => {
    const file = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ start = 0, messageText }) => ({
        page,
        line: first + (file?.getLineAndCharacterOfPosition(start).line ?? 0),
        problem: ts.flattenDiagnosticMessageText(messageText, ' '),
      }),
    );
  });
}

/** @param {ReadonlyMap<string, { text: string }>} files that are on no disk */
function hostOf(files) {
  const host = ts.createCompilerHost(OPTIONS);
  host.fileExists = (name) => files.has(name) || ts.sys.fileExists(name);
  host.readFile = (name) => files.get(name)?.text ?? ts.sys.readFile(name);
  return host;
}
