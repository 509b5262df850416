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
import { DefineFormUseCase } from '../usecases/define-form.usecase.js';
import { defined, shown, shownWithHistory } from './answers.js';
import { CatalogueQuery, FormBodyDto, FormDto, FormPath, FormWithHistoryDto } from './catalogue.dto.js';
import { CatalogueQuestions } from './questions.js';

const CURSOR = new Cursor('forms.1', ['string']);

/** What is asked of whom. */
@Controller('forms')
export class FormsController {
  constructor(
    private readonly questions: CatalogueQuestions,
    private readonly define: DefineFormUseCase,
  ) {}

  @Permit({ action: 'read', resource: 'catalogue', scope: 'any' })
  @ReturnsPage(FormDto)
  @Get()
  async list(@Query() { limit, cursor, exercise }: CatalogueQuery): Promise<Page<object>> {
    const filters = exercise ?? '';
    const after = cursor === undefined ? undefined : String(CURSOR.decode(cursor, filters)[0]);
    const found = await this.questions.forms(after, exercise === undefined ? undefined : exercise === 'true');
    return pageOf(found, limit, ({ definition }) => CURSOR.encode([definition.code], filters), shown);
  }

  @Permit({ action: 'read', resource: 'catalogue', scope: 'any' })
  @Returns(FormWithHistoryDto)
  @Get(':code')
  async read(@Param() { code }: FormPath): Promise<Answer> {
    return shownWithHistory(await this.questions.form(code));
  }

  /** Without If-Match there must be none of this code yet; otherwise the one that was read is defined anew. */
  @AcceptsIfMatch()
  @Permit({ action: 'define', resource: 'catalogue', scope: 'any' })
  @Returns(FormDto)
  @Put(':code')
  async put(
    @Param() { code }: FormPath,
    @Body() { names, level, indicators, exercise }: FormBodyDto,
    @SeenVersion() seen: number | undefined,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    const { vi, en } = names;
    const form = { code, names: { vi, en }, level, indicators, exercise };
    return defined(await this.define.execute(form, seen, actor.key), seen);
  }
}
