import type { DemoPeople } from './people.js';
import { PUBLISHED_AWARDS } from './published/published-awards.js';
import { PUBLISHED_REPORTS, type PublishedReport } from './published/published-reports.js';
import { approveReport, submitReport } from './reports.js';
import { UnitFinder } from './unit-finder.js';

export interface EnteredReport {
  readonly published: PublishedReport;
  readonly reportId: string;
}

/**
 * Enters what five provinces published. The officers are those of today's provinces, into which three of the five went
 * in 2025: a former province's report is its successor's to give.
 */
export async function enterPublishedReports(
  people: DemoPeople,
  say: (published: PublishedReport, by: string) => void,
): Promise<EnteredReport[]> {
  const units = new UnitFinder(people.as('danh-muc'));
  const reviewer = people.as('ra-soat.bo');
  const entered: EnteredReport[] = [];
  for (const published of PUBLISHED_REPORTS) {
    const { id, successor } = await units.province(published.code, published.source.date);
    const report = await submitReport(people.officerOf(successor.code), `demo-report-${published.code}`, {
      unitId: id,
      form: published.form,
      period: published.period,
      figures: published.figures,
      source: published.source,
    });
    await approveReport(reviewer, report.id);
    say(published, successor.name);
    entered.push({ published, reportId: report.id });
  }
  return entered;
}

/** Enters six published conferrals of awards; how many there were. */
export async function enterPublishedAwards(people: DemoPeople): Promise<number> {
  const units = new UnitFinder(people.as('danh-muc'));
  for (const { id, code, ...award } of PUBLISHED_AWARDS) {
    const { id: unitId, successor } = await units.province(code, award.conferred ?? '2023-06-06');
    await people
      .officerOf(successor.code)
      .call('POST', 'commendations/v1/awards', { json: { unitId, ...award }, key: `demo-award-${id}` });
  }
  return PUBLISHED_AWARDS.length;
}
