import { samePeriod } from '@toandan/kernel';
import { UNKNOWN_PERIOD } from '../domain/unknown-period.js';
import { showIndicator, showPeriod } from './show.js';
import type { ShownIndicator, ShownPeriod, ShownWatermark } from './table-answer.js';
import type { TableReader } from './table-reader.port.js';

export interface ListedIndicator extends ShownIndicator {
  readonly overUnits: string;
  readonly overTime: string;
  /** The periods that have figures. */
  readonly periods: readonly ShownPeriod[];
}

export interface IndicatorList {
  readonly asOf: string;
  readonly watermark: ShownWatermark;
  readonly items: readonly ListedIndicator[];
}

/** What is measured, and of which periods there are figures. */
export class ListIndicators {
  constructor(private readonly reader: TableReader) {}

  async execute(): Promise<IndicatorList> {
    const moment = await this.reader.moment();
    const asOf = moment.upTo;
    const { catalogue } = moment;
    const nation = moment.units.at(asOf).nation()?.id;
    const keys = nation === undefined ? [] : await this.reader.keys(asOf, nation);
    const dated = keys.filter(({ period }) => !samePeriod(period, UNKNOWN_PERIOD));
    const periods = Map.groupBy(dated, ({ indicator }) => indicator);
    return {
      asOf,
      watermark: { upTo: moment.upTo, waiting: moment.waiting },
      items: catalogue.measuresAt(asOf).map((measure) => ({
        ...showIndicator(measure),
        overUnits: measure.overUnits,
        overTime: measure.overTime,
        periods: (periods.get(measure.code) ?? []).map(({ period }) => showPeriod(period)),
      })),
    };
  }
}
