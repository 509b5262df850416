/** Whether what a command answered is what its page shows. `…` stands for what differs from run to run. */

const ANY = '…';

/**
 * @param {string} pattern
 * @param {string} text
 */
function fits(pattern, text) {
  const parts = pattern.split(ANY).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^]*')}$`).test(text);
}

/**
 * @param {string} shown one line after the other; a line `…` stands for any number of lines
 * @param {string} actual
 * @returns {string | undefined} the first line that is not there, in this order
 */
export function textDifference(shown, actual) {
  const lines = actual.split('\n').map((line) => line.trimEnd());
  let at = 0;
  for (const line of shown.split('\n').map((one) => one.trimEnd())) {
    if (line === '' || line === ANY) continue;
    const found = lines.findIndex((one, nth) => nth >= at && fits(line, one));
    if (found < 0) return `the answer has no line "${line}" here`;
    at = found + 1;
  }
  return undefined;
}

/**
 * @param {unknown} shown what must be there; fields that are left out may be anything, and so may what comes after an
 *   array's last `…`
 * @param {unknown} actual
 * @param {string} [at]
 * @returns {string | undefined} the first place that differs
 */
export function jsonDifference(shown, actual, at = '$') {
  const differs = `${at} is ${JSON.stringify(actual)}, not ${JSON.stringify(shown)}`;
  if (typeof shown === 'string') {
    return typeof actual === 'string' && fits(shown, actual) ? undefined : differs;
  }
  if (shown === null || typeof shown !== 'object') return Object.is(shown, actual) ? undefined : differs;
  if (actual === null || typeof actual !== 'object') return differs;
  if (Array.isArray(shown)) return listDifference(shown, actual, at);
  for (const [key, value] of Object.entries(shown)) {
    const difference = jsonDifference(
      value,
      /** @type {Record<string, unknown>} */ (actual)[key],
      `${at}.${key}`,
    );
    if (difference !== undefined) return difference;
  }
  return undefined;
}

/**
 * @param {unknown[]} shown
 * @param {unknown} actual
 * @param {string} at
 * @returns {string | undefined}
 */
function listDifference(shown, actual, at) {
  const open = shown.at(-1) === ANY;
  const wanted = open ? shown.slice(0, -1) : shown;
  if (!Array.isArray(actual)) return `${at} is no list`;
  if (open ? actual.length < wanted.length : actual.length !== wanted.length) {
    return `${at} has ${actual.length} entries, not ${wanted.length}`;
  }
  for (const [nth, value] of wanted.entries()) {
    const difference = jsonDifference(value, actual[nth], `${at}[${nth}]`);
    if (difference !== undefined) return difference;
  }
  return undefined;
}
