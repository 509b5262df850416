/** Whether the commands that pages show exist, and take the words and options that they are shown with. */

/**
 * @typedef {import('./page.mjs').Page} Page
 * @typedef {import('./page.mjs').Finding} Finding
 * @typedef {{ line: number, script: string, words: string[], options: string[] }} Shown
 */

const NPM = /(?:^|[\s(&|;])npm (?:(start|test)\b|run (?:(?:-s|--silent) )?([\w:-]+))([^\n]*)/g;
/** Where another command begins, or the shell's own part. */
const END = /^(?:&&|\|\|?|;|#.*|\)|>+|2>.*)$/;

/**
 * @param {Page} page
 * @returns {Shown[]} npm scripts, in code and in blocks of shell
 */
function commandsOf(page) {
  const texts = [
    ...page.codes.filter(({ text }) => /(?:^|\s)npm /.test(text)),
    ...page.blocks.filter(({ lang }) => lang === 'sh' || lang === 'console' || lang === 'text'),
  ];
  return texts.flatMap(({ line, text }) =>
    [...text.replaceAll('\\\n', ' ').matchAll(NPM)].map(([, short, script, rest = '']) => ({
      line,
      script: short ?? script ?? '',
      ...argumentsOf(rest),
    })),
  );
}

/**
 * @param {string} rest of the line
 * @returns {{ words: string[], options: string[] }} after npm's own `--`
 */
function argumentsOf(rest) {
  const all = rest.match(/"[^"]*"|'[^']*'|[^\s"']+/g) ?? [];
  const end = all.findIndex((word) => END.test(word));
  const [separator, ...given] = end < 0 ? all : all.slice(0, end);
  if (separator !== '--') return { words: [], options: [] };
  const first = given.findIndex((word) => word.startsWith('-'));
  return {
    words: first < 0 ? given : given.slice(0, first),
    options: given.filter((word) => /^--\w/.test(word)).map((word) => word.split('=', 1)[0] ?? word),
  };
}

/**
 * @typedef {(script: string, words: string[]) => Promise<string | undefined>} Help what a program says of itself;
 *   undefined: it does not say anything
 *
 * @param {Page} page
 * @param {Record<string, string>} scripts of package.json
 * @param {Help} help
 * @returns {Promise<Finding[]>}
 */
export async function unknownCommands(page, scripts, help) {
  /** @type {Finding[]} */
  const findings = [];
  for (const shown of commandsOf(page)) {
    const problems =
      shown.script in scripts ? await misused(shown, help) : [`no npm script "${shown.script}"`];
    findings.push(...problems.map((problem) => ({ page: page.path, line: shown.line, problem })));
  }
  return findings;
}

/**
 * @param {Shown} shown
 * @param {Help} help
 * @returns {Promise<string[]>} words and options that the program does not know
 */
async function misused({ script, words, options }, help) {
  if (words.length + options.length === 0) return [];
  const said = await help(script, words);
  if (said === undefined) return [`npm run ${script} does not answer --help`];
  const stray = strayWord(said, words);
  if (stray !== undefined) return [`npm run ${script} has no command "${stray}"`];
  const unknown = options.filter((option) => !offers(said, option));
  // A command's help leaves out what every command takes.
  const all = unknown.length > 0 && words.length > 0 ? ((await help(script, [])) ?? '') : '';
  return unknown
    .filter((option) => !offers(all, option))
    .map((option) => `npm run ${[script, '--', ...words].join(' ')} has no option ${option}`);
}

/**
 * @param {string} said
 * @param {string} option
 */
const offers = (said, option) => new RegExp(`(?<![\\w-])${option}(?![\\w-])`).test(said);

/**
 * @param {string} said
 * @param {readonly string[]} words
 * @returns {string | undefined} the first word that is neither a command nor an operand, by the line of usage
 */
function strayWord(said, words) {
  const usage = /^(?:Usage|Cách dùng): (.*)$/m.exec(said)?.[1];
  if (usage === undefined) return undefined;
  const path =
    usage
      .split(/\s+(?=[[<])/, 1)[0]
      ?.split(/\s+/)
      .slice(1) ?? [];
  const operands = usage.match(/<[^>]+>|\[(?!options|command)[^\]]+\]/g) ?? [];
  const after = words.slice(path.filter((word, nth) => words[nth] === word).length);
  return operands.length === 0 ? after[0] : undefined;
}
