import type { Assumptions, Rates } from './assumptions.js';
import { deadlineDay } from './deadline.js';
import { serve, shares } from './queue.js';

/** What the platform runs on. */
export interface Layout {
  readonly name: string;
  /** Processes that take reports. */
  readonly doors: number;
  /** Partitions of the log, each with a consumer. */
  readonly partitions: number;
  /** Workers that work totals out, each with slices of its own. */
  readonly workers: number;
}

export interface Outcome {
  readonly factor: number;
  readonly layout: string;
  /** Reports a second in the last hour. */
  readonly peak: number;
  /** How long people wait at the door at most, s. */
  readonly intakeWait: number;
  /** How long an approved report waits for its partition's consumer at most, s. */
  readonly logWait: number;
  /** How long one round through all totals takes at the end of the day, s: none is fresher than that. */
  readonly round: number;
  readonly gigabytesPerYear: number;
  /** What is past the patience first, going from the door to the total; none when all holds. */
  readonly breaks: 'intake' | 'log' | 'totals' | 'none';
}

/** The largest day of a month, for so many times the country. Random numbers choose only which partition a report is in. */
export function simulate(
  assumed: Assumptions,
  rates: Rates,
  layout: Layout,
  factor: number,
  random: () => number,
): Outcome {
  const arrivals = deadlineDay(assumed, factor);
  const door = arrivals.map((came) => came / layout.doors);
  const intake = serve(door, rates.reports);
  // What is let in is what reaches the log, and no more.
  const entered = arrivals.map((came) => Math.min(came, rates.reports * layout.doors));
  const keys = Math.min(20_000, assumed.communes * factor * assumed.formsPerMonth);
  // The fullest partition is the one that is waited for.
  const fullest = Math.max(...shares(layout.partitions, keys, random));
  const contributions = entered.map((came) => came * fullest * assumed.figuresPerForm);
  const logWait = serve(contributions, rates.contributions).longest;
  const round = roundOf(assumed, rates, layout, factor);
  const { patience } = assumed;
  const breaks =
    intake.longest > patience ? 'intake' : logWait > patience ? 'log' : round > patience ? 'totals' : 'none';
  return {
    factor,
    layout: layout.name,
    peak: arrivals.at(-1)!,
    intakeWait: intake.longest,
    logWait,
    round,
    gigabytesPerYear: (contributionsPerYear(assumed, factor) * rates.bytes) / 1e9,
    breaks,
  };
}

/** Every total of the month is touched all the time, and each is worked out from all that was reported for it. */
function roundOf(assumed: Assumptions, rates: Rates, { workers }: Layout, factor: number): number {
  const totals = assumed.formsPerMonth * assumed.figuresPerForm;
  // A total is worked out by one worker, however many there are.
  const each = Math.ceil(totals / Math.min(workers, totals));
  return (each * assumed.communes * factor) / rates.recomputed;
}

export function contributionsPerYear(
  { communes, formsPerMonth, figuresPerForm }: Assumptions,
  factor: number,
): number {
  return communes * factor * formsPerMonth * figuresPerForm * 12;
}
