import { periodsIn } from '@toandan/kernel';
import type { ExerciseForm, ExerciseIndicator, ExerciseReport } from './exercise/invent.js';
import { inventReports } from './exercise/invent.js';
import { inventTipoffs } from './exercise/invent-tipoffs.js';
import { inParallel } from './in-parallel.js';
import type { DemoPeople } from './people.js';
import { approveReport, submitReport } from './reports.js';
import { allPages } from './api.js';

/** Calls under way at once: as many as two cores keep busy. */
const AT_ONCE = 8;
const YEAR = 2026;

export interface HeldExercise {
  readonly reports: number;
  readonly approved: number;
  readonly late: number;
  readonly missing: number;
  readonly tipoffs: number;
  readonly seconds: number;
}

type Progress = (done: number, of: number) => void;

/** A year's invented reports by all provinces, entered and approved over HTTP; what is there already is left as it is. */
export async function holdExercise(
  people: DemoPeople,
  forms: readonly string[],
  extent: { readonly from: string; readonly until: string; readonly tipoffs?: number | undefined },
  progress: Progress,
): Promise<HeldExercise> {
  const started = performance.now();
  const reports = inventReports(people.provinces, await exerciseForms(people, forms), monthsHeld(extent));
  const handedIn = reports.filter(({ fate }) => fate !== 'missing');
  const reviewer = people.as('ra-soat.bo');
  await inParallel(
    handedIn,
    AT_ONCE,
    async (report) => {
      const { id } = await submitReport(
        people.officerOf(report.unit.code),
        `demo-${report.key}`,
        draftOf(report),
      );
      if (report.fate === 'approved') await approveReport(reviewer, id);
    },
    progress,
  );
  const tipoffs = await enterTipoffs(people, extent.tipoffs);
  const count = (fate: ExerciseReport['fate']): number => reports.filter((one) => one.fate === fate).length;
  return {
    reports: handedIn.length,
    approved: count('approved'),
    late: count('late'),
    missing: count('missing'),
    tipoffs,
    seconds: (performance.now() - started) / 1_000,
  };
}

function draftOf({ unit, form, period, figures }: ExerciseReport) {
  return { unitId: unit.id, form, period, figures };
}

/** The months of the exercise's year within these days. */
function monthsHeld({ from, until }: { readonly from: string; readonly until: string }) {
  return periodsIn('civil-month', YEAR).filter(({ start, end }) => start >= from && end < until);
}

interface FormItem {
  readonly code: string;
  readonly indicators: readonly string[];
}

async function exerciseForms(people: DemoPeople, codes: readonly string[]): Promise<ExerciseForm[]> {
  const owner = people.as('danh-muc');
  const kinds = new Map(
    (await allPages<ExerciseIndicator>(owner, 'reporting/v1/indicators')).map((one) => [one.code, one]),
  );
  const forms = await allPages<FormItem>(owner, 'reporting/v1/forms');
  return forms
    .filter(({ code }) => codes.includes(code))
    .map(({ code, indicators }) => ({ code, indicators: indicators.map((one) => kinds.get(one)!) }));
}

/** Tip-offs on all channels, marked as those of an exercise; how many. */
async function enterTipoffs(people: DemoPeople, most: number | undefined): Promise<number> {
  const tipoffs = inventTipoffs(people.provinces).slice(0, most);
  const operator = people.as('truc-ban');
  await inParallel(tipoffs, AT_ONCE, async ({ key, isPublic, json }) => {
    const [who, path] = isPublic
      ? [people.anyone, 'tipoffs/v1/public/tipoffs']
      : [operator, 'tipoffs/v1/tipoffs'];
    await who.call('POST', path, { json, key });
  });
  return tipoffs.length;
}
