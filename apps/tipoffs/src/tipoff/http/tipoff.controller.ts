import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  CurrentActor,
  Cursor,
  ExpectedVersion,
  IdempotencyKey,
  Idempotent,
  pageOf,
  Permit,
  RequiresIfMatch,
  Returns,
  ReturnsPage,
  UnitAccess,
  versioned,
  type Access,
  type Actor,
  type Answer,
  type IdempotencyCall,
  type KeptAnswer,
  type Page,
} from '@toandan/platform-http';
import type { Move } from '../domain/tipoff.js';
import { ListTipoffsUseCase } from '../usecases/list-tipoffs.usecase.js';
import { MoveTipoffUseCase } from '../usecases/move-tipoff.usecase.js';
import { ReadTipoffUseCase } from '../usecases/read-tipoff.usecase.js';
import { ReceiveTipoffUseCase, type Received } from '../usecases/receive-tipoff.usecase.js';
import { RecordedDto, RecordedTipoffDto } from './intake.dto.js';
import {
  CountsDto,
  CountsQuery,
  TipoffOpenedDto,
  TipoffPath,
  TipoffShownDto,
  TipoffsQuery,
} from './tipoff.dto.js';
import { TipoffView } from './tipoff-view.js';

const CURSOR = new Cursor('tipoffs.1', ['string', 'string']);

/** For the officers who take tip-offs in and look into them. */
@Controller()
export class TipoffController {
  constructor(
    private readonly receive: ReceiveTipoffUseCase,
    private readonly lists: ListTipoffsUseCase,
    private readonly read: ReadTipoffUseCase,
    private readonly moves: MoveTipoffUseCase,
    private readonly view: TipoffView,
  ) {}

  @Permit({ action: 'record', resource: 'tipoff', scope: 'any' })
  @Idempotent()
  @Post('tipoffs')
  @Header('cache-control', 'no-store')
  @Returns(RecordedDto)
  async record(
    @Body() { content, channel, unitId, reporter, exercise }: RecordedTipoffDto,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() call: IdempotencyCall,
  ): Promise<KeptAnswer<Received>> {
    return this.receive.execute(
      {
        channel,
        content,
        exercise: exercise ?? false,
        recordedBy: actor.key,
        ...(unitId && { unitId }),
        ...(reporter && { reporter: { ...reporter } }),
      },
      call,
    );
  }

  @Permit({ action: 'list', resource: 'tipoff', scope: 'subtree' })
  @Get('tipoffs')
  @ReturnsPage(TipoffShownDto)
  async list(@Query() query: TipoffsQuery, @UnitAccess() access: Access): Promise<Page<TipoffShownDto>> {
    const { unit, state, channel, exercise, limit, cursor } = query;
    if (unit !== undefined) await access.require(unit);
    const root = unit ?? access.limit().unitId;
    const filters = JSON.stringify([root, state, channel, exercise]);
    const rows = await this.lists.list(
      root,
      {
        ...(state && { state }),
        ...(channel && { channel }),
        ...(exercise && { exercise: exercise === 'true' }),
      },
      cursor === undefined ? undefined : placeOf(CURSOR.decode(cursor, filters)),
      limit + 1,
    );
    const shown = await this.view.of(rows);
    return pageOf(
      shown,
      limit,
      ({ receivedAt, id }) => CURSOR.encode([receivedAt, id], filters),
      (item) => item,
    );
  }

  @Permit({ action: 'count', resource: 'tipoff', scope: 'subtree' })
  @Get('counts')
  @Returns(CountsDto)
  async counts(@Query() { year }: CountsQuery, @UnitAccess() access: Access): Promise<CountsDto> {
    return { year, counts: await this.lists.count(access.limit().unitId, year) };
  }

  @Permit({ action: 'read', resource: 'tipoff', scope: 'subtree' })
  @Get('tipoffs/:id')
  @Header('cache-control', 'no-store')
  @Returns(TipoffOpenedDto)
  async open(
    @Param() { id }: TipoffPath,
    @CurrentActor() actor: Actor,
    @UnitAccess() access: Access,
  ): Promise<Answer<TipoffOpenedDto>> {
    const { tipoff, content } = await this.read.execute(id, actor.key, access);
    const [shown] = await this.view.of([tipoff]);
    return versioned({ ...shown!, content }, tipoff.version);
  }

  @Permit({ action: 'move', resource: 'tipoff', scope: 'subtree' })
  @RequiresIfMatch()
  @HttpCode(200)
  @Post('tipoffs/:id/verify')
  @Returns(TipoffShownDto)
  async verify(
    @Param() { id }: TipoffPath,
    @ExpectedVersion() expectedVersion: number,
    @CurrentActor() { key: by }: Actor,
    @UnitAccess() access: Access,
  ): Promise<Answer<TipoffShownDto>> {
    return this.#move(id, { to: 'under-verification', expectedVersion, by }, access);
  }

  @Permit({ action: 'move', resource: 'tipoff', scope: 'subtree' })
  @RequiresIfMatch()
  @HttpCode(200)
  @Post('tipoffs/:id/decide')
  @Returns(TipoffShownDto)
  async decide(
    @Param() { id }: TipoffPath,
    @ExpectedVersion() expectedVersion: number,
    @CurrentActor() { key: by }: Actor,
    @UnitAccess() access: Access,
  ): Promise<Answer<TipoffShownDto>> {
    return this.#move(id, { to: 'decided', expectedVersion, by }, access);
  }

  async #move(id: string, move: Omit<Move, 'at'>, access: Access): Promise<Answer<TipoffShownDto>> {
    const tipoff = await this.moves.execute(id, move, access);
    const [shown] = await this.view.of([tipoff]);
    return versioned(shown!, tipoff.version);
  }
}

function placeOf(values: readonly (string | number)[]): { receivedAt: Date; id: string } {
  const [receivedAt, id] = values as [string, string];
  return { receivedAt: new Date(receivedAt), id };
}
