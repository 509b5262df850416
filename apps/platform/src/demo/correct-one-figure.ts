import { Decimal, type FigureJson } from '@toandan/kernel';
import type { DemoHost } from './demo-host.js';
import type { Analyst, CellAnswer } from './answers.js';
import { allPages, type DemoPerson } from './api.js';
import type { DemoPeople } from './people.js';
import { approveReport, submitCorrection } from './reports.js';

/** What one correction did to the national figure. */
export interface Correction {
  readonly indicator: string;
  readonly period: string;
  /** The province that corrected, by its name. */
  readonly by: string;
  readonly from: FigureJson;
  readonly to: FigureJson;
  /** As it was before, asked for now. */
  readonly before: CellAnswer;
  readonly after: CellAnswer;
  /** The instant of which `before` is. */
  readonly asOf: string;
}

interface ReportItem {
  readonly id: string;
}

interface RevisionItem {
  readonly revision: number;
  readonly figures: readonly { readonly indicator: string; readonly figure: FigureJson }[];
}

const PROVINCE = '19';
const PERIOD = '2026-03';
const ADDED = '25';

/** One officer corrects one count of the exercise, a reviewer approves it, and the nation's total moves by as much. */
export async function correctOneFigure(
  host: DemoHost,
  people: DemoPeople,
  analyst: Analyst,
): Promise<Correction> {
  const unit = people.provinces.find(({ code }) => code === PROVINCE)!;
  const officer = people.officerOf(PROVINCE);
  const [report] = await allPages<ReportItem>(
    officer,
    `reporting/v1/reports?unit=${unit.id}&period=${PERIOD}&state=approved`,
  );
  if (!report) throw new Error(`There is no approved report of ${unit.name} for ${PERIOD}`);
  const question = { pe: [PERIOD], ou: 'nation', boundary: 'current' } as const;
  const revisions = await revisionsOf(officer, report.id);
  const first = revisions[0]!.figures;
  const wrong = first.find(({ figure }) => figure.kind === 'value')!;
  const dx = [wrong.indicator];
  // A former run of the demo has corrected it already: then there is nothing to do but to tell of it.
  if (revisions.length === 1) {
    await submitCorrection(
      officer,
      report.id,
      'Diễn tập: đính chính số liệu do cộng thiếu.',
      first.map((one) => (one === wrong ? { ...one, figure: raised(one.figure) } : one)),
    );
    await approveReport(people.as('ra-soat.bo'), report.id);
    await host.quiet();
  }
  const { terms } = await analyst.explanation({ ...question, dx });
  const corrected = terms.find(({ reportId }) => reportId === report.id)!;
  const asOf = instantBefore(corrected.recordedAt);
  return {
    indicator: wrong.indicator,
    period: PERIOD,
    by: unit.name,
    from: wrong.figure,
    to: corrected.figure,
    before: (await analyst.table({ ...question, dx, asOf })).cells[0]!,
    after: (await analyst.table({ ...question, dx })).cells[0]!,
    asOf,
  };
}

async function revisionsOf(officer: DemoPerson, id: string): Promise<RevisionItem[]> {
  return (await officer.get<{ revisions: RevisionItem[] }>(`reporting/v1/reports/${id}`)).revisions;
}

function instantBefore(instant: string): string {
  return new Date(Date.parse(instant) - 1).toISOString();
}

function raised(figure: FigureJson): FigureJson {
  const { amount, bound } = figure.value!;
  return {
    kind: 'value',
    value: { amount: Decimal.parse(amount).plus(Decimal.parse(ADDED)).toString(), bound },
  };
}
