import type { DemoHost } from './demo-host.js';
import { Analyst, isThere, type ExplanationAnswer, type TableAnswer } from './answers.js';
import { defineForms } from './define-forms.js';
import type { DoneStages } from './done-stages.js';
import { enterPublishedAwards, enterPublishedReports } from './enter-published.js';
import { correctOneFigure, type Correction } from './correct-one-figure.js';
import { holdExercise, type HeldExercise } from './hold-exercise.js';
import type { DemoPeople } from './people.js';
import type { PublishedReport } from './published/published-reports.js';

/** Everything the demo has found out, for the terminal and for the file. */
export interface Story {
  /** Of the nation, and of each province that has something; on both boundaries. */
  readonly real: {
    readonly nation: TableAnswer;
    readonly asReported: TableAnswer;
    readonly current: TableAnswer;
    /** Of units that reported: the unit in which their figures count today, which may be the same. */
    readonly countedIn: ReadonlyMap<string, string>;
  };
  readonly explanation: ExplanationAnswer;
  readonly exercise: { readonly held: HeldExercise; readonly table: TableAnswer };
  readonly correction: Correction;
}

/** Told while it goes on. */
export interface Listener {
  entered(published: PublishedReport, by: string): void;
  awards(count: number): void;
  exercise(done: number, of: number): void;
  counting(): void;
}

/** The cell that is explained: tip-offs received in Bắc Kạn's ten years. */
const EXPLAINED = 'tipoff.received';

/** How much of its year is held; all months that have ended, in all themes, when absent. */
export interface ExerciseExtent {
  /** The day on which the first begins at the earliest. */
  readonly from?: string;
  /** The day before which the last has ended. */
  readonly until?: string;
  /** How many themes at most. */
  readonly themes?: number;
  /** How many tip-offs at most. */
  readonly tipoffs?: number;
}

/**
 * Acts over HTTP as officers, reviewers and the ministry, and asks as its analyst what has become of it.
 */
export async function tell(
  host: DemoHost,
  people: DemoPeople,
  stages: DoneStages,
  listener: Listener,
  { until = today(), from = '2026-01-01', themes, tipoffs }: ExerciseExtent = {},
): Promise<Story> {
  const analyst = new Analyst(people.as('phan-tich.bo'));
  const forms = await defineForms(people);
  await host.quiet();
  await enterPublishedReports(people, (published, by) => listener.entered(published, by));
  listener.awards(await stages.once('awards', () => enterPublishedAwards(people)));
  const held = await stages.once('exercise', () =>
    holdExercise(people, forms.slice(0, themes), { from, until, tipoffs }, (done, of) =>
      listener.exercise(done, of),
    ),
  );
  listener.counting();
  await host.quiet();
  const correction = await correctOneFigure(host, people, analyst);
  return {
    real: await realTables(analyst),
    explanation: await explain(analyst),
    exercise: { held, table: await exerciseTable(analyst) },
    correction,
  };
}

async function realTables(analyst: Analyst): Promise<Story['real']> {
  const known = await analyst.known(false);
  const question = {
    dx: known.map(({ code }) => code),
    pe: [...new Set(known.flatMap(({ periods }) => periods))].sort(),
  };
  const nation = await analyst.table({ ...question, ou: 'nation', boundary: 'current' });
  const asReported = await analyst.table({ ...question, ou: 'provinces', boundary: 'as-reported' });
  const current = await analyst.table({ ...question, ou: 'provinces', boundary: 'current' });
  return { nation, asReported, current, countedIn: await countedIn(analyst, nation, asReported) };
}

/** As the explanations of the nation's figures tell: no name and no number is taken for a sign of it. */
async function countedIn(
  analyst: Analyst,
  nation: TableAnswer,
  asReported: TableAnswer,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { indicator, period, unit } of asReported.cells.filter(isThere)) {
    const isTold = nation.cells.some(
      (cell) => cell.indicator === indicator && cell.period === period && isThere(cell),
    );
    if (found.has(unit) || !isTold) continue;
    const { terms } = await analyst.explanation({
      dx: [indicator],
      pe: [period],
      ou: 'nation',
      boundary: 'current',
    });
    for (const term of terms) found.set(term.unit.id, term.countedIn.id);
  }
  return found;
}

async function explain(analyst: Analyst): Promise<ExplanationAnswer> {
  const [found] = (await analyst.known(false)).filter(({ code }) => code === EXPLAINED);
  return analyst.explanation({
    dx: [EXPLAINED],
    pe: [found!.periods[0]!],
    ou: 'nation',
    boundary: 'current',
  });
}

async function exerciseTable(analyst: Analyst): Promise<TableAnswer> {
  const known = await analyst.known(true);
  return analyst.table({
    dx: known.map(({ code }) => code),
    pe: ['2026'],
    ou: 'nation',
    boundary: 'current',
  });
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
