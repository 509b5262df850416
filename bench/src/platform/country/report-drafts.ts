import type { BareReport } from '../reference/bare-reports.js';
import type { Instance } from '../instance.js';
import type { BenchForm } from './catalogue.js';
import type { Month } from './months.js';

/** Reports that nobody has entered yet, each worker's of the communes of a province of its own, month by month. */
export class ReportDrafts {
  readonly #units: readonly string[][];
  readonly #entered: number[];
  readonly #months: Month[] = [];

  constructor(
    private readonly instance: Instance,
    private readonly form: BenchForm,
    workers: number,
  ) {
    const { provinces, communes } = instance.country;
    this.#units = provinces
      .slice(0, workers)
      .map(({ id }) => communes.filter(({ provinceId }) => provinceId === id).map((one) => one.id));
    this.#entered = this.#units.map(() => 0);
  }

  next(worker: number): BareReport {
    const nth = this.#entered[worker]!;
    this.#entered[worker] = nth + 1;
    const units = this.#units[worker]!;
    return reportOf(this.form, units[nth % units.length]!, this.#month(Math.floor(nth / units.length)));
  }

  #month(nth: number): Month {
    return (this.#months[nth] ??= this.instance.nextMonth());
  }
}

/** A commune's report of a month; each figure is 1, so that a total tells how many reports are in it. */
export function reportOf({ code, indicators }: BenchForm, unitId: string, { start, end }: Month): BareReport {
  return {
    unitId,
    form: code,
    period: { start, end },
    figures: indicators.map((indicator) => ({
      indicator,
      figure: { kind: 'value', value: { amount: '1', bound: 'exact' } },
    })),
  };
}
