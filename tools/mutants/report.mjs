/** What came out, for people. */

/** @typedef {import('./trial.mjs').Transport} Transport */
/**
 * @typedef {object} CaseResult
 * @property {string} words
 * @property {boolean} killed
 * @property {number} ms
 * @property {string} why
 */
/**
 * @typedef {object} Result
 * @property {string} mutant
 * @property {string} removes
 * @property {Transport} transport
 * @property {'killed' | 'survived' | 'survived as expected' | 'in vain' | 'model only'} outcome
 * @property {string} [note] why it survives, or why it could not be tried
 * @property {CaseResult[]} cases
 * @property {{ killed: boolean, ms: number, why: string }} [model]
 */

/** @param {Result} result */
export function line(result) {
  const { mutant, transport, outcome, note, cases, model } = result;
  const killers = cases.filter((one) => one.killed).map((one) => `"${one.words}"`);
  const missed = cases.filter((one) => !one.killed).map((one) => `"${one.words}"`);
  const parts = [
    ...(killers.length > 0 ? [`killed by ${killers.join(', ')}`] : []),
    ...(outcome === 'survived' ? [`SURVIVED ${missed.join(', ')}`] : []),
    ...(outcome === 'survived as expected' ? [`survives: ${note ?? ''}`] : []),
    ...(outcome === 'in vain' ? [`NOT TRIED: ${note ?? ''}`] : []),
    ...(model === undefined ? [] : [`model: ${model.killed ? 'caught' : 'not caught'}`]),
  ];
  return `${transport.padEnd(8)}  ${mutant}: ${parts.join('; ')}`;
}

/** @param {readonly Result[]} results */
export function isGood(results) {
  const good = ['killed', 'survived as expected', 'model only'];
  return results.length > 0 && results.every(({ outcome }) => good.includes(outcome));
}

/** @param {string} text */
function cell(text) {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** @param {Result} result */
function verdict({ outcome, note, cases }) {
  const killers = cases.filter((one) => one.killed).map((one) => one.words);
  if (outcome === 'killed') return killers.map((words) => `*${words}*`).join('; ');
  if (outcome === 'survived as expected') return 'survives, see below';
  return outcome === 'survived' ? '**survived**' : `not tried: ${note ?? ''}`;
}

/** @param {Result | undefined} result */
function modelVerdict(result) {
  if (result?.model === undefined) return '-';
  return result.model.killed ? 'caught' : 'no';
}

/**
 * @param {readonly Result[]} results
 * @param {{ date: string, commit: string, command: string, runs: number, seed: number }} about
 */
export function markdown(results, about) {
  const byMutant = Map.groupBy(results, (result) => result.mutant);
  const rows = [...byMutant].map(([mutant, both]) => {
    const on = (/** @type {Transport} */ transport) => both.find((one) => one.transport === transport);
    const text = (/** @type {Transport} */ transport) => {
      const result = on(transport);
      return result === undefined ? '-' : verdict(result);
    };
    const removes = both[0]?.removes ?? '';
    return `| \`${mutant}\` | ${[removes, text('postgres'), text('kafka'), modelVerdict(on('postgres'))].map(cell).join(' | ')} |`;
  });
  const survivors = results.filter(({ outcome }) => outcome === 'survived as expected');
  const byNote = Map.groupBy(survivors, (one) => `\`${one.mutant}\`: ${one.note ?? ''}`);
  const notes = [...byNote].map(
    ([note, ones]) => `- ${note} (${ones.map((one) => one.transport).join(', ')})`,
  );
  const killed = results.filter(({ outcome }) => outcome === 'killed').length;
  return `# Mutants of the messaging

Each promise of the messaging has a mechanism. Here each mechanism is taken out by hand, one at a time, and the
conformance case that watches over the promise must fail. The list is \`tools/mutants/mutants.mjs\`; this page is written by

\`\`\`sh
${about.command}
\`\`\`

Last run ${about.date}, at commit ${about.commit}: ${results.length} trials of ${byMutant.size} mutants, ${killed} killed, ${survivors.length} survive
for a stated reason, ${results.length - killed - survivors.length} otherwise. The last column says whether the random model alone
(${about.runs} histories on \`postgres\`, seed ${about.seed}) finds the mutant too. A case that does not end in time counts as failed.

| Mutant | What it takes away | Killed on postgres by | Killed on kafka by | Model |
|---|---|---|---|---|
${rows.join('\n')}

## Those that survive

${notes.length === 0 ? 'None.' : notes.join('\n')}
`;
}
