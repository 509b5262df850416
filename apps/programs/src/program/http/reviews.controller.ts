import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  Calls,
  Answer,
  Cursor,
  CurrentActor,
  HttpProblem,
  Idempotent,
  IdempotencyKey,
  pageOf,
  Permit,
  Returns,
  ReturnsPage,
  UnitAccess,
  type Access,
  type Actor,
  type IdempotencyCall,
  type Page,
} from '@toandan/platform-http';
import type { Program } from '../domain/program.js';
import type { Review } from '../domain/review.js';
import { ProgramReader } from '../persistence/program-reader.js';
import { HoldReviewUseCase } from '../usecases/hold-review.usecase.js';
import { afterOf, cursorAt } from './list-cursor.js';
import { HoldReviewDto, ProgramPath, ReviewDto, ReviewsQuery } from './program.dto.js';

const CURSOR = new Cursor('reviews-by-date.1', ['string', 'string']);

@Controller('programs/:programId/reviews')
export class ReviewsController {
  constructor(
    private readonly calls: Calls,
    private readonly reader: ProgramReader,
    private readonly hold: HoldReviewUseCase,
  ) {}

  @Idempotent()
  @Permit({ action: 'write', resource: 'review', scope: 'subtree' })
  @Post()
  @Returns(ReviewDto)
  async create(
    @Param() { programId }: ProgramPath,
    @Body() body: HoldReviewDto,
    @IdempotencyKey() call: IdempotencyCall,
    @CurrentActor() actor: Actor,
    @UnitAccess() access: Access,
  ): Promise<Answer<Review>> {
    // A province may review its own work on the nation's programme.
    await access.require(body.unitId);
    const program = await this.#found(programId);
    return this.calls.create(
      call,
      async (tx) => new Answer(await this.hold.execute(tx, program, body, actor.key)),
    );
  }

  @Permit({ action: 'read', resource: 'review', scope: 'any' })
  @Get()
  @ReturnsPage(ReviewDto)
  async list(@Param() { programId }: ProgramPath, @Query() query: ReviewsQuery): Promise<Page<Review>> {
    await this.#found(programId);
    const { unit, year, limit } = query;
    const filters = JSON.stringify([programId, unit, year]);
    const rows = await this.reader.reviews(
      programId,
      { ...(unit === undefined ? {} : { unitId: unit }), ...(year === undefined ? {} : { year }) },
      afterOf(CURSOR, query.cursor, filters),
      limit,
    );
    return pageOf(
      rows,
      limit,
      ({ held, id }) => cursorAt(CURSOR, { date: held, id }, filters),
      (row) => row,
    );
  }

  async #found(id: string): Promise<Program> {
    const shown = await this.reader.program(id);
    if (shown === undefined) throw new HttpProblem('not-found');
    return shown.program;
  }
}
