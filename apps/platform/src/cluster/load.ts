import { periodsIn } from '@toandan/kernel';
import { CallRefusedError } from '../demo/api.js';
import type { DemoPeople, DemoUnit } from '../demo/people.js';
import { approveReport, submitReport } from '../demo/reports.js';

/** A form of the exercise with one count, and a year of whose months nothing else is told. */
const FORM = 'exercise-patrols';
const YEAR = 2025;
const PROVINCES_SINCE = '2025-07-01';
/** Clients that call side by side. */
const CLIENTS = 4;
/** What each report says, so that a total is a number of reports. */
const AMOUNT = '1';

export interface LoadOutcome {
  /** Reports that were handed in and approved, as their senders were told. */
  readonly reports: number;
  /** Tip-offs that were taken, as their senders were told. */
  readonly tipoffs: number;
  /** What was refused in another way than by a 503 that says when to come again. */
  readonly failures: readonly string[];
}

/** The indicator of the form. */
export const LOAD_INDICATOR = 'exercise.patrols';
export const LOAD_YEAR = YEAR;

/** Officers who report and people who send tip-offs, without a pause, until they are told to stop. */
export class Load {
  #isOver = false;
  #reports = 0;
  #tipoffs = 0;
  readonly #failures: string[] = [];
  readonly #clients: Promise<void>[];
  readonly #left: { unit: DemoUnit; period: { start: string; end: string } }[];

  constructor(private readonly people: DemoPeople) {
    // The months of today's provinces: before, some of them were not yet.
    const months = periodsIn('civil-month', YEAR).filter(({ start }) => start >= PROVINCES_SINCE);
    this.#left = months.flatMap((period) => people.provinces.map((unit) => ({ unit, period })));
    this.#clients = Array.from({ length: CLIENTS }, (_none, client) => this.#work(client));
  }

  /** Lets calls under way finish. */
  async stop(): Promise<LoadOutcome> {
    this.#isOver = true;
    await Promise.all(this.#clients);
    return { reports: this.#reports, tipoffs: this.#tipoffs, failures: this.#failures };
  }

  async #work(client: number): Promise<void> {
    for (let turn = 0; !this.#isOver; turn++) {
      try {
        await this.#sendTipoff(`load-${client}-${turn}`);
        await this.#report();
      } catch (error) {
        this.#failures.push(error instanceof CallRefusedError ? error.message : String(error));
      }
    }
  }

  async #sendTipoff(key: string): Promise<void> {
    const { id: unitId } = this.people.provinces[0]!;
    const json = { unitId, content: 'Diễn tập: tin báo giả định.', exercise: true };
    await this.people.anyone.call('POST', 'tipoffs/v1/public/tipoffs', { json, key });
    this.#tipoffs++;
  }

  async #report(): Promise<void> {
    const next = this.#left.shift();
    if (next === undefined) return;
    const { unit, period } = next;
    const figure = { kind: 'value', value: { amount: AMOUNT, bound: 'exact' } } as const;
    const { id } = await submitReport(this.people.officerOf(unit.code), `load-${unit.code}-${period.start}`, {
      unitId: unit.id,
      form: FORM,
      period: { start: period.start, end: period.end },
      figures: [{ indicator: LOAD_INDICATOR, figure }],
    });
    await approveReport(this.people.as('ra-soat.bo'), id);
    this.#reports++;
  }
}
