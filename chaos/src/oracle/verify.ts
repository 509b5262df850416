import type { Client } from '../client/client.js';
import type { ReadJournal } from '../client/journal.js';
import { allPages, type Country } from '../load/country.js';
import { REVIEWER } from '../load/people.js';
import { SERVICES, type World } from '../world/world.js';
import { awardAccounts } from './award-accounts.js';
import { checkLetters } from './check-letters.js';
import { checkFence, checkWitness } from './check-witness.js';
import { compareAwards, type ShownAward } from './compare-awards.js';
import { compareReports, type ShownReport } from './compare-reports.js';
import { compareSequences } from './compare-sequences.js';
import type { Check, Finding } from './finding.js';
import { observeLog } from './observe-log.js';
import { reportAccounts } from './report-accounts.js';
import { reportTerms } from './report-terms.js';
import { unitEvents } from './unit-accounts.js';
import { verifyFigures } from './verify-figures.js';
import { verifyTipoffs } from './verify-tipoffs.js';

/** Works out from the journal alone what must be there, asks the platform, and compares. */
export async function verify(
  journal: ReadJournal,
  world: World,
  client: Client,
  country: Country,
): Promise<Check[]> {
  const { operator } = world;
  const { done } = journal;
  const reports = reportAccounts(done);
  const awards = awardAccounts(done);
  const shownReports = await allPages<ShownReport>(client, REVIEWER, 'reporting', 'reports');
  const shownAwards = await allPages<ShownAward>(client, REVIEWER, 'commendations', 'awards?exercise=true');
  const terms = [...reportTerms(reports.values()), ...[...awards.values()].flatMap((award) => award.terms)];
  const before = new Set([country.nation, ...[...country.provinces, ...country.former].map(({ id }) => id)]);
  const unitLog = [...(await observeLog(operator, 'registry', 'registry.unit.v1'))];
  return [
    compareCalls(journal),
    compareReports(reports, shownReports),
    compareAwards(awards, shownAwards),
    ...(await verifyFigures(done, terms, client, country)),
    ...(await verifyTipoffs(done, operator, client, country.nation)),
    compareSequences(
      'events of reports',
      eventsOf(reports),
      await observeLog(operator, 'reporting', 'reporting.report.v1'),
    ),
    compareSequences(
      'events of awards',
      eventsOf(awards),
      await observeLog(operator, 'commendations', 'commendations.award.v1'),
    ),
    compareSequences(
      'events of units',
      unitEvents(done),
      new Map(unitLog.filter(([unitId]) => !before.has(unitId))),
    ),
    await checkWitness(operator, SERVICES),
    await checkFence(operator),
    await checkLetters(operator),
  ];
}

function eventsOf(
  accounts: ReadonlyMap<string, { readonly events: readonly string[] }>,
): ReadonlyMap<string, readonly string[]> {
  return new Map([...accounts].map(([id, { events }]) => [id, events]));
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
