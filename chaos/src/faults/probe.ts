import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { periodId, periodsIn } from '@toandan/kernel';
import type { Client, Person } from '../client/client.js';
import type { ReportedFigure, ReportStep } from '../client/deed.js';
import { PROBE_FORM, PROBE_INDICATOR } from '../load/catalogue.js';
import type { Country } from '../load/country.js';
import { provincialOfficer, REVIEWER } from '../load/people.js';
import { nameOf } from '../oracle/cells.js';
import { observeTable } from '../oracle/observe-figures.js';

const LOOK_EVERY_MS = 20;
const WITHIN_MS = 120_000;
/** The provinces of today exist since July 2025: enough for a run of hours. */
const MONTHS = [...periodsIn('civil-month', 2025).slice(6), ...periodsIn('civil-month', 2026).slice(0, 9)];

/**
 * The whole way in small: a report is handed in, approved, and counted in the nation's figure. Its calls are journalled
 * and compared like all others.
 */
export class Probe {
  #next = 0;
  readonly #sums = new Map<string, number>();

  constructor(
    private readonly client: Client,
    private readonly country: Country,
  ) {}

  /** @throws Error: it did not come to the figure within two minutes */
  async run(): Promise<void> {
    const { provinces, nation } = this.country;
    const nth = this.#next;
    this.#next += 1;
    const month = MONTHS[Math.floor(nth / provinces.length)]!;
    const period = periodId(month);
    const amount = nth + 1;
    await this.#approve(
      provinces[nth % provinces.length]!.id,
      { start: month.start, end: month.end },
      amount,
    );
    const sum = (this.#sums.get(period) ?? 0) + amount;
    this.#sums.set(period, sum);
    const cell = nameOf({ indicator: PROBE_INDICATOR, period, unit: nation });
    const deadline = Date.now() + WITHIN_MS;
    for (;;) {
      const shown = await observeTable(this.client, {
        indicators: [PROBE_INDICATOR],
        periods: [period],
        units: 'nation',
        boundary: 'as-reported',
      });
      if (shown.get(cell)?.amount === String(sum)) return;
      if (Date.now() > deadline) {
        throw new Error(`${cell} is ${shown.get(cell)?.amount ?? 'not there'} instead of ${sum}`);
      }
      await pause(LOOK_EVERY_MS);
    }
  }

  async #approve(unitId: string, period: { start: string; end: string }, amount: number): Promise<void> {
    const officer = provincialOfficer(unitId);
    const figures: ReportedFigure[] = [
      {
        indicator: PROBE_INDICATOR,
        figure: { kind: 'value', value: { amount: String(amount), bound: 'exact' } },
      },
    ];
    const json = { unitId, form: PROBE_FORM, period, figures };
    const { answer } = await this.client.call(officer, {
      deed: { do: 'create-report', ...json },
      service: 'reporting',
      method: 'POST',
      path: '/api/reporting/v1/reports',
      json,
      key: randomUUID(),
    });
    const version = await this.#step(officer, answer.id!, 'submit', answer.version!);
    await this.#step(REVIEWER, answer.id!, 'approve', version);
  }

  async #step(by: Person, report: string, step: ReportStep, version: number): Promise<number> {
    const { answer } = await this.client.call(by, {
      deed: { do: 'step-report', report, step },
      service: 'reporting',
      method: 'POST',
      path: `/api/reporting/v1/reports/${report}/${step}`,
      ifMatch: version,
      readBack: `/api/reporting/v1/reports/${report}`,
    });
    return answer.version!;
  }
}
