import { Module, type DynamicModule } from '@nestjs/common';
import type { Database } from '@toandan/persistence';
import { unitsConsumer } from '@toandan/units';
import type { AggregationSettings } from './aggregation-settings.js';
import { rollupConsumer } from './cell/consumers/rollup-consumer.js';
import { figuresController } from './cell/http/figures.controller.js';
import { SqlTableReader } from './cell/persistence/sql-table-reader.js';
import type { Timelines } from './cell/persistence/timelines.js';
import { ExplainCell } from './cell/usecases/explain-cell.usecase.js';
import { ListIndicators } from './cell/usecases/list-indicators.usecase.js';
import { ReadTable } from './cell/usecases/read-table.usecase.js';
import { TipoffConsumer } from './tipoff-count/consumers/tipoff-consumer.js';
import { tipoffCountsController } from './tipoff-count/http/tipoff-counts.controller.js';

export interface AppParts {
  readonly database: Database;
  readonly timelines: Timelines;
  readonly settings: AggregationSettings;
  /** Called when cells have become dirty. */
  readonly wake: () => void;
}

export function appModule({ database, timelines, settings, wake }: AppParts): DynamicModule {
  const reader = new SqlTableReader(database, timelines);

  @Module({
    controllers: [
      unitsConsumer('aggregation'),
      rollupConsumer(wake),
      TipoffConsumer,
      figuresController({
        reader,
        table: new ReadTable(reader),
        explanation: new ExplainCell(reader),
        indicators: new ListIndicators(reader),
      }),
      tipoffCountsController(database, settings),
    ],
  })
  class AppModule {}
  return { module: AppModule };
}
