import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import {
  AcceptsIfMatch,
  Cursor,
  CurrentActor,
  pageOf,
  Permit,
  Returns,
  ReturnsPage,
  SeenVersion,
  type Actor,
  type Answer,
  type Page,
} from '@toandan/platform-http';
import { DefineIndicatorUseCase } from '../usecases/define-indicator.usecase.js';
import { defined, shown, shownWithHistory } from './answers.js';
import {
  CatalogueQuery,
  IndicatorBodyDto,
  IndicatorDto,
  IndicatorPath,
  IndicatorWithHistoryDto,
} from './catalogue.dto.js';
import { CatalogueQuestions } from './questions.js';

const CURSOR = new Cursor('indicators.1', ['string']);

/** What is counted. */
@Controller('indicators')
export class IndicatorsController {
  constructor(
    private readonly questions: CatalogueQuestions,
    private readonly define: DefineIndicatorUseCase,
  ) {}

  @Permit({ action: 'read', resource: 'catalogue', scope: 'any' })
  @ReturnsPage(IndicatorDto)
  @Get()
  async list(@Query() { limit, cursor, exercise }: CatalogueQuery): Promise<Page<object>> {
    const filters = exercise ?? '';
    const after = cursor === undefined ? undefined : String(CURSOR.decode(cursor, filters)[0]);
    const found = await this.questions.indicators(
      after,
      exercise === undefined ? undefined : exercise === 'true',
    );
    return pageOf(found, limit, ({ definition }) => CURSOR.encode([definition.code], filters), shown);
  }

  @Permit({ action: 'read', resource: 'catalogue', scope: 'any' })
  @Returns(IndicatorWithHistoryDto)
  @Get(':code')
  async read(@Param() { code }: IndicatorPath): Promise<Answer> {
    return shownWithHistory(await this.questions.indicator(code));
  }

  /** Without If-Match there must be none of this code yet; otherwise the one that was read is defined anew. */
  @AcceptsIfMatch()
  @Permit({ action: 'define', resource: 'catalogue', scope: 'any' })
  @Returns(IndicatorDto)
  @Put(':code')
  async put(
    @Param() { code }: IndicatorPath,
    @Body() { names, unit, kind, overUnits, overTime, group, exercise }: IndicatorBodyDto,
    @SeenVersion() seen: number | undefined,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    const { vi, en } = names;
    const indicator = { code, names: { vi, en }, unit, kind, overUnits, overTime, group, exercise };
    return defined(await this.define.execute(indicator, seen, actor.key), seen);
  }
}
