import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import {
  Answer,
  Calls,
  CurrentActor,
  Cursor,
  Idempotent,
  IdempotencyKey,
  pageOf,
  PageQuery,
  Permit,
  Returns,
  ReturnsPage,
  type Actor,
  type IdempotencyCall,
  type KeptAnswer,
  type Page,
} from '@toandan/platform-http';
import type { Act } from '../domain/act.js';
import { ActTable } from '../persistence/act-table.js';
import { SettleLettersUseCase } from '../usecases/settle-letters.usecase.js';
import { ActDto, DiscardDto, ReplayDto } from './act.dto.js';

const CURSOR = new Cursor('operator-acts.1', ['string']);

/** What becomes of dead letters, and who said so. */
@Controller()
export class ActsController {
  constructor(
    private readonly calls: Calls,
    private readonly settle: SettleLettersUseCase,
    private readonly acts: ActTable,
  ) {}

  @Idempotent()
  @Permit({ action: 'replay', resource: 'dead-letter', scope: 'any' })
  @Post('replays')
  @Returns(ActDto)
  replay(
    @Body() body: ReplayDto,
    @IdempotencyKey() call: IdempotencyCall,
    @CurrentActor() actor: Actor,
  ): Promise<KeptAnswer<ActDto>> {
    return this.calls.create(call, async (tx) => actAnswer(await this.settle.replay(tx, body, actor.key)));
  }

  @Idempotent()
  @Permit({ action: 'discard', resource: 'dead-letter', scope: 'any' })
  @Post('discards')
  @Returns(ActDto)
  discard(
    @Body() body: DiscardDto,
    @IdempotencyKey() call: IdempotencyCall,
    @CurrentActor() actor: Actor,
  ): Promise<KeptAnswer<ActDto>> {
    return this.calls.create(call, async (tx) => actAnswer(await this.settle.discard(tx, body, actor.key)));
  }

  @Permit({ action: 'read', resource: 'operator-act', scope: 'any' })
  @Get('acts')
  @ReturnsPage(ActDto)
  async list(@Query() { limit, cursor }: PageQuery): Promise<Page<ActDto>> {
    const before = cursor === undefined ? undefined : String(CURSOR.decode(cursor)[0]);
    const acts = await this.acts.newest(before, limit + 1);
    return pageOf(acts, limit, ({ id }) => CURSOR.encode([id]), actJson);
  }
}

function actAnswer(act: Act): Answer<ActDto> {
  return new Answer(actJson(act));
}

function actJson({ id, action, group, letterIds, eventIds, reason, by, at }: Act): ActDto {
  return {
    id,
    action,
    group,
    letterIds: [...letterIds],
    eventIds: [...eventIds],
    ...(reason === undefined ? {} : { reason }),
    // The issuer before it is the same for all.
    by: by.slice(by.indexOf(' ') + 1),
    at: at.toISOString(),
  };
}
