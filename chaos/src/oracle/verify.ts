import type { Client } from '../client/client.js';
import type { ReadJournal } from '../client/journal.js';
import { PROBE_INDICATOR } from '../load/catalogue.js';
import { allPages, type Country } from '../load/country.js';
import { REVIEWER } from '../load/people.js';
import { SERVICES, type World } from '../world/world.js';
import { amountsOf, nationalTerms, periodOf, provincialTerms } from './cells.js';
import { checkLetters } from './check-letters.js';
import { checkFence, checkWitness } from './check-witness.js';
import { compareCells } from './compare-cells.js';
import { compareReports, type ShownReport } from './compare-reports.js';
import { compareSequences } from './compare-sequences.js';
import { compareTerms, type ShownExplanation } from './compare-terms.js';
import type { Check, Finding } from './finding.js';
import { inParallel } from './in-parallel.js';
import { observeExplanation, observeTable } from './observe-figures.js';
import { observeLog } from './observe-log.js';
import { placesOf } from './places.js';
import { reportAccounts } from './report-accounts.js';
import { reportTerms } from './report-terms.js';

/** Works out from the journal alone what must be there, asks the platform, and compares. */
export async function verify(
  journal: ReadJournal,
  world: World,
  client: Client,
  country: Country,
): Promise<Check[]> {
  const accounts = reportAccounts(journal.done);
  const terms = reportTerms(accounts.values());
  const indicators = [...new Set([...terms.map(({ indicator }) => indicator), PROBE_INDICATOR])].sort();
  const periods = [...new Set(terms.map(periodOf))].sort();
  const national = nationalTerms(terms, country.nation);
  const places = placesOf(country);
  const question = { indicators, periods };
  const checks: Check[] = [
    compareCalls(journal),
    compareReports(accounts, await allPages<ShownReport>(client, REVIEWER, 'reporting', 'reports')),
    compareSequences(
      'events of reports',
      new Map([...accounts].map(([id, { events }]) => [id, events])),
      await observeLog(world.operator, 'reporting', 'reporting.report.v1'),
    ),
    compareCells(
      'national figures',
      amountsOf(national),
      await observeTable(client, { ...question, units: 'nation', boundary: 'current' }),
    ),
  ];
  for (const boundary of ['as-reported', 'current'] as const) {
    const expected = amountsOf(provincialTerms(terms, places, boundary));
    const units = [...country.provinces, ...(boundary === 'current' ? [] : country.former)];
    const shown = await observeTable(client, {
      ...question,
      units: units.map(({ id }) => id).join(','),
      boundary,
    });
    checks.push(compareCells(`provinces, ${boundary}`, expected, shown));
  }
  const explained = new Map<string, ShownExplanation>();
  await inParallel([...national], 4, async ([cell, [first]]) => {
    explained.set(cell, await observeExplanation(client, first!.indicator, periodOf(first!)));
  });
  checks.push(
    compareTerms('explanations', national, explained),
    await checkWitness(world.operator, SERVICES),
    await checkFence(world.operator),
    await checkLetters(world.operator),
  );
  return checks;
}

/** Every call was brought to its end, and none was refused. */
function compareCalls({ done, refused, open }: ReadJournal): Check {
  const findings: Finding[] = [
    ...refused.map(({ of, outcome }) => ({ of, kind: 'refused' as const, outcome })),
    ...open.map((of) => ({ of, kind: 'unresolved' as const, outcome: 'no answer to the end' })),
  ].map(({ of, kind, outcome }) => ({
    kind,
    check: 'calls',
    what: `${of.method} ${of.path}: ${outcome}`,
  }));
  return { name: 'calls', compared: done.length + refused.length + open.length, findings };
}
