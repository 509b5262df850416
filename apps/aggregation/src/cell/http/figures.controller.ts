import { Controller, Get, Query, type Type } from '@nestjs/common';
import { Permit, Returns } from '@toandan/platform-http';
import type { ExplainCell, Explanation } from '../usecases/explain-cell.usecase.js';
import type { IndicatorList, ListIndicators } from '../usecases/list-indicators.usecase.js';
import type { ReadTable } from '../usecases/read-table.usecase.js';
import type { TableReader } from '../usecases/table-reader.port.js';
import type { ShownWatermark, TableAnswer } from '../usecases/table-answer.js';
import { ExplanationDto, IndicatorListDto, TableDto, WatermarkDto } from './figure-dtos.js';
import { boundaryOf, instantOf, listOf, naming, periodOf, periodsOf, unitOf } from './read-query.js';
import { ExplanationQuery, TableQuery } from './table-query.js';

const FIGURE = { action: 'read', resource: 'figure', scope: 'any' } as const;

export interface FigureAnswers {
  readonly table: ReadTable;
  readonly explanation: ExplainCell;
  readonly indicators: ListIndicators;
  readonly reader: TableReader;
}

/** What analysts ask. */
export function figuresController(answers: FigureAnswers): Type {
  @Controller()
  class FiguresController {
    @Permit(FIGURE)
    @Get('table')
    @Returns(TableDto)
    table(@Query() { dx, pe, ou, boundary, asOf }: TableQuery): Promise<TableAnswer> {
      return naming(async () =>
        answers.table.execute({
          indicators: listOf('dx', dx),
          periods: periodsOf(pe),
          units: ou === 'nation' || ou === 'provinces' ? ou : listOf('ou', ou).map(unitOf),
          boundary: boundaryOf(boundary),
          ...(asOf !== undefined && { asOf: instantOf(asOf) }),
        }),
      );
    }

    @Permit(FIGURE)
    @Get('explanation')
    @Returns(ExplanationDto)
    explanation(@Query() { dx, pe, ou, boundary, asOf }: ExplanationQuery): Promise<Explanation> {
      return naming(async () =>
        answers.explanation.execute({
          indicator: dx,
          period: periodOf(pe),
          unit: ou === 'nation' ? ou : unitOf(ou),
          boundary: boundaryOf(boundary),
          ...(asOf !== undefined && { asOf: instantOf(asOf) }),
        }),
      );
    }

    @Permit(FIGURE)
    @Get('indicators')
    @Returns(IndicatorListDto)
    indicators(): Promise<IndicatorList> {
      return answers.indicators.execute();
    }

    @Permit(FIGURE)
    @Get('watermark')
    @Returns(WatermarkDto)
    async watermark(): Promise<ShownWatermark> {
      const { upTo, waiting } = await answers.reader.moment();
      return { upTo, waiting };
    }
  }
  return FiguresController;
}
