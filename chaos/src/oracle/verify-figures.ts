import type { Client } from '../client/client.js';
import type { Done } from '../client/journal.js';
import { COMMUNE_INDICATOR, PROBE_INDICATOR } from '../load/catalogue.js';
import type { Country } from '../load/country.js';
import { amountsOf, nationalTerms, periodOf, provincialTerms } from './cells.js';
import { compareCells } from './compare-cells.js';
import { compareTerms, type ShownExplanation } from './compare-terms.js';
import type { Check } from './finding.js';
import { inParallel } from './in-parallel.js';
import { observeExplanation, observeTable } from './observe-figures.js';
import { placesOf } from './places.js';
import type { Term } from './term.js';

const AT_ONCE = 4;

/** Every figure of nation and provinces, on both boundaries, and what explains the nation's. */
export async function verifyFigures(
  done: readonly Done[],
  terms: readonly Term[],
  client: Client,
  country: Country,
): Promise<Check[]> {
  const places = placesOf(country, done);
  const national = nationalTerms(terms, country.nation);
  const question = {
    indicators: [
      ...new Set([...terms.map(({ indicator }) => indicator), PROBE_INDICATOR, COMMUNE_INDICATOR]),
    ].sort(),
    periods: [...new Set(terms.map(periodOf))].sort(),
  };
  const checks: Check[] = [];
  for (const boundary of ['as-reported', 'current'] as const) {
    const nation = await observeTable(client, { ...question, units: 'nation', boundary });
    checks.push(compareCells(`national figures, ${boundary}`, amountsOf(national), nation));
    const units = [...country.provinces, ...(boundary === 'current' ? [] : country.former)];
    const shown = await observeTable(client, {
      ...question,
      units: units.map(({ id }) => id).join(','),
      boundary,
    });
    const expected = amountsOf(provincialTerms(terms, places, boundary));
    checks.push(compareCells(`provinces, ${boundary}`, expected, shown));
  }
  const explained = new Map<string, ShownExplanation>();
  await inParallel([...national], AT_ONCE, async ([cell, [first]]) => {
    explained.set(cell, await observeExplanation(client, first!.indicator, periodOf(first!)));
  });
  return [...checks, compareTerms('explanations', national, explained)];
}
