import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { parsePeriod, type CalendarDate } from '@toandan/kernel';
import {
  Cursor,
  CurrentActor,
  ExpectedVersion,
  IdempotencyKey,
  Idempotent,
  pageOf,
  Permit,
  RequiresIfMatch,
  Returns,
  ReturnsPage,
  UnitAccess,
  type Access,
  type Actor,
  type Answer,
  type IdempotencyCall,
  type Page,
} from '@toandan/platform-http';
import { CreateReportUseCase } from '../usecases/create-report.usecase.js';
import { EditFiguresUseCase } from '../usecases/edit-figures.usecase.js';
import { ReadReports } from '../usecases/read-reports.js';
import type { Reader } from '../usecases/sight.js';
import { contentOf } from './read-content.js';
import { changed, created, shownLine, whole } from './report-answers.js';
import { ReportDto, WholeReportDto } from './report-answers.dto.js';
import { FiguresBodyDto, ReportBodyDto, ReportPath, ReportsQuery } from './report.dto.js';

const CURSOR = new Cursor('reports.1', ['string']);

/** Reports: begun, filled in, read. */
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly creating: CreateReportUseCase,
    private readonly editing: EditFiguresUseCase,
    private readonly reading: ReadReports,
  ) {}

  @Idempotent()
  @Permit({ action: 'write', resource: 'report', scope: 'own' })
  @Returns(ReportDto)
  @Post()
  async create(
    @Body() body: ReportBodyDto,
    @IdempotencyKey() call: IdempotencyCall,
    @UnitAccess() access: Access,
    @CurrentActor() { key: by }: Actor,
  ): Promise<Answer> {
    const { unitId, form, period } = body;
    await access.require(unitId);
    // That these are days is checked; that they are in order is one of the rules, told with all others.
    const days = { start: period.start as CalendarDate, end: period.end as CalendarDate };
    return this.creating.execute({ unitId, form, period: days, ...contentOf(body), by, call }, created);
  }

  /** The newest first. */
  @Permit({ action: 'read', resource: 'report', scope: 'own' })
  @ReturnsPage(ReportDto)
  @Get()
  async list(
    @Query() { limit, cursor, unit, form, state, period }: ReportsQuery,
    @UnitAccess() access: Access,
    @CurrentActor() actor: Actor,
  ): Promise<Page<ReportDto>> {
    const filters = JSON.stringify([unit, form, state, period]);
    const below = cursor === undefined ? undefined : String(CURSOR.decode(cursor, filters)[0]);
    const filter = {
      ...(unit !== undefined && { unitId: unit }),
      ...(form !== undefined && { form }),
      ...(state !== undefined && { state }),
      ...(period !== undefined && { period: parsePeriod(period) }),
    };
    const found = await this.reading.list(filter, readerOf(actor, access), below, limit);
    return pageOf(found, limit, ({ id }) => CURSOR.encode([id], filters), shownLine);
  }

  @Permit({ action: 'read', resource: 'report', scope: 'own' })
  @Returns(WholeReportDto)
  @Get(':id')
  async read(
    @Param() { id }: ReportPath,
    @UnitAccess() access: Access,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return whole(await this.reading.one(id, readerOf(actor, access)));
  }

  /** All figures anew. A source that is not given stays. */
  @RequiresIfMatch()
  @Permit({ action: 'write', resource: 'report', scope: 'own' })
  @Returns(ReportDto)
  @Put(':id/figures')
  async edit(
    @Param() { id: reportId }: ReportPath,
    @Body() body: FiguresBodyDto,
    @ExpectedVersion() version: number,
    @UnitAccess() access: Access,
    @CurrentActor() { key: by }: Actor,
  ): Promise<Answer> {
    const may = (unitId: string): Promise<void> => access.require(unitId);
    return changed(await this.editing.execute({ reportId, version, by, may }, contentOf(body)));
  }
}

/** Drafts are seen below the account's unit also where what counts is seen everywhere. */
function readerOf({ roles, unitId }: Actor, access: Access): Reader {
  const { reach } = access.limit();
  return { roles, reach, ...(unitId !== undefined && { unitId }) };
}
