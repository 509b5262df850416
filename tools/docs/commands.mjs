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
 * @param {Page} page
 * @param {Record<string, string>} scripts of package.json
 * @param {(script: string, words: string[]) => string | undefined} help what the program says of itself;
 *   undefined: it does not say anything
 * @returns {Finding[]}
 */
export function unknownCommands(page, scripts, help) {
  return commandsOf(page).flatMap(({ line, script, words, options }) => {
    const found = (/** @type {string} */ problem) => ({ page: page.path, line, problem });
    if (!(script in scripts)) return [found(`no npm script "${script}"`)];
    if (words.length + options.length === 0) return [];
    const said = help(script, words);
    if (said === undefined) return [found(`npm run ${script} does not answer --help`)];
    const stray = strayWord(said, words);
    if (stray !== undefined) return [found(`npm run ${script} has no command "${stray}"`)];
    return options
      .filter((option) => !offers(said, option) && !offers(help(script, []) ?? '', option))
      .map((option) => found(`npm run ${[script, '--', ...words].join(' ')} has no option ${option}`));
  });
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
