/** Whose licences may be in what runs: judged by the lockfile, which names the licence of every package. */

/** Permissive ones, which ask for their text to be kept and for little else. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
]);

/**
 * @typedef {{ license?: string, dev?: boolean, link?: boolean }} Entry
 * @param {{ packages: Record<string, Entry> }} lockfile
 * @returns {{ counted: number, findings: string[] }} one for each package that runs in production and is not allowed
 */
export function judgeLicences({ packages }) {
  const foreign = Object.entries(packages).filter(
    ([path, { dev, link }]) => path.includes('node_modules/') && dev !== true && link !== true,
  );
  return {
    counted: foreign.length,
    findings: foreign
      .filter(([, { license }]) => license === undefined || !isAllowed(license))
      .map(([path, { license }]) => `${path}: ${license ?? 'no licence'}`),
  };
}

/**
 * An expression with both OR and AND is left to a person.
 *
 * @param {string} expression such as `(MIT OR CC0-1.0)`, or "MIT and ISC"
 */
function isAllowed(expression) {
  if (/ or /i.test(expression) && / and /i.test(expression)) return false;
  return expression
    .replace(/[()]/g, '')
    .split(/ or /i)
    .some((choice) => choice.split(/ and /i).every((licence) => ALLOWED.has(licence.trim())));
}
