import { setTimeout as pause } from 'node:timers/promises';
import { period as periodOf, periodId } from '@toandan/kernel';
import { Analyst, type TableAnswer } from '../../demo/answers.js';
import type { DemoPerson } from '../../demo/api.js';
import { approveReport, submitReport } from '../../demo/reports.js';
import type { PlatformHost } from '../../host/platform-host.js';

/** A report of which the platform has said that it is approved. */
export interface Acknowledged {
  readonly id: string;
  readonly period: string;
  readonly amount: number;
  /** How far the write-ahead log had come by then: whatever is cut behind it holds the report. */
  readonly by: bigint;
}

export interface LoadOptions {
  readonly host: PlatformHost;
  readonly officer: DemoPerson;
  readonly reviewer: DemoPerson;
  readonly analyst: DemoPerson;
  readonly unitId: string;
  readonly form: string;
  readonly indicator: string;
}

/** A province's officer who hands in one day after the other, as long as he is let. */
export class ReportLoad {
  readonly acknowledged: Acknowledged[] = [];
  #going: Promise<void> | undefined;
  #isOver = false;

  constructor(private readonly options: LoadOptions) {}

  start(): void {
    this.#going = this.#go();
    this.#going.catch(() => undefined);
  }

  /** Waits until so many have been acknowledged. */
  async reaches(count: number): Promise<void> {
    while (this.acknowledged.length < count) {
      if (this.#isOver) throw new Error('The load has ended');
      await Promise.race([this.#going, pause(10)]);
    }
  }

  async end(): Promise<void> {
    this.#isOver = true;
    await this.#going;
  }

  /** Hands in one report and waits until the nation's figure has it, so that figures arrive in the order of approvals. */
  async one(): Promise<void> {
    const { host, officer, reviewer, analyst, unitId, form, indicator } = this.options;
    const number = this.acknowledged.length;
    const day = dayOf(number);
    const period = periodId(periodOf(day, day));
    const amount = 1_000 + number;
    const figure = { kind: 'value' as const, value: { amount: String(amount), bound: 'exact' as const } };
    const { id } = await submitReport(officer, `load-report-${day}`, {
      unitId,
      form,
      period: { start: day, end: day },
      figures: [{ indicator, figure }],
    });
    const { state } = await approveReport(reviewer, id);
    if (state !== 'approved') throw new Error(`The report is ${state}`);
    const [{ at }] = (await host.ask('SELECT pg_current_wal_flush_lsn()::text AS at')) as [{ at: string }];
    this.acknowledged.push({ id, period, amount, by: logPlace(at) });
    for (;;) {
      const table = await totals(analyst, indicator, [period]);
      if (amounts(table).get(period) === amount) return;
    }
  }

  async #go(): Promise<void> {
    while (!this.#isOver) await this.one();
  }
}

/** '2A/C0000028' as a number of bytes. */
export function logPlace(text: string): bigint {
  const [high, low] = text.split('/');
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
}

export function totals(
  analyst: DemoPerson,
  indicator: string,
  periods: readonly string[],
  asOf?: string,
): Promise<TableAnswer> {
  return new Analyst(analyst).table({
    dx: [indicator],
    pe: periods,
    ou: 'nation',
    ...(asOf === undefined ? {} : { asOf }),
  });
}

/** By period, of the one indicator and unit that was asked for; those without a figure are left out. */
export function amounts(table: TableAnswer): Map<string, number> {
  return new Map(
    table.cells.flatMap(({ period, figure }) =>
      figure.value === undefined ? [] : [[period, Number(figure.value.amount)] as const],
    ),
  );
}

/** The days since the provinces are what they are today. */
function dayOf(number: number): string {
  return new Date(Date.UTC(2025, 6, 1 + number)).toISOString().slice(0, 10);
}
