/**
 * What must not be in the tree: pure rules over one file's path and text. The words looked for are put together
 * from parts, so that these files do not trip over themselves.
 *
 * @typedef {{ path: string, line: number, rule: string, found: string }} Finding
 * @typedef {{ rule: string, files?: RegExp, pattern: RegExp }} LineRule
 */
const MAX_LINES = 400;
const CODE = /\.(?:ts|tsx|mjs)$/;
/** As long as what it was made of. */
const GENERATED = /\/src\/generated\//;

const MACHINE_FOLDERS = ['work', 'root', 'home'];
const REGISTRIES = [
  ['registry', 'npmjs', 'org'],
  ['registry', 'yarnpkg', 'com'],
  ['repo', 'maven', 'apache', 'org'],
  ['repo1', 'maven', 'org'],
  ['deb', 'debian', 'org'],
].map((parts) => parts.join('\\.'));

/** @type {LineRule[]} */
const LINE_RULES = [
  // Only an absolute path: `src/work/` or a URL that ends so is nobody's machine.
  { rule: 'machine-path', pattern: new RegExp(`(?<![\\w.*~})/-])/(?:${MACHINE_FOLDERS.join('|')})/`) },
  { rule: 'registry-host', pattern: new RegExp(REGISTRIES.join('|')) },
  {
    rule: 'focused-test',
    files: CODE,
    pattern: new RegExp(`\\.${'only'}\\(|\\b(?:${'f'}describe|${'f'}it)\\(`),
  },
];

/**
 * @param {string} path
 * @param {string} text
 * @returns {Finding[]}
 */
export function inspect(path, text) {
  const lines = text.split('\n');
  const findings = lines.flatMap((content, index) =>
    LINE_RULES.filter((rule) => rule.files?.test(path) ?? true).flatMap(({ rule, pattern }) => {
      const found = pattern.exec(content)?.[0];
      return found === undefined ? [] : [{ path, line: index + 1, rule, found }];
    }),
  );
  const length = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  if (CODE.test(path) && !GENERATED.test(path) && length > MAX_LINES) {
    findings.push({ path, line: MAX_LINES + 1, rule: 'too-long', found: `${length} lines` });
  }
  return findings;
}
