import { Body, Controller, Get, Header, HttpCode, Post, Query, UseInterceptors } from '@nestjs/common';
import {
  IdempotencyKey,
  Idempotent,
  Public,
  Returns,
  type IdempotencyCall,
  type KeptAnswer,
} from '@toandan/platform-http';
import { STATE_WORDS } from '../domain/state-words.js';
import { FollowReceiptUseCase } from '../usecases/follow-receipt.usecase.js';
import { NameableUnitsUseCase } from '../usecases/nameable-units.usecase.js';
import { ReceiveTipoffUseCase, type Received } from '../usecases/receive-tipoff.usecase.js';
import { ReceivedDto, TipoffDto } from './intake.dto.js';
import { PublicUnitsDto, PublicUnitsQuery } from './public-units.dto.js';
import { FollowedDto, ReceiptDto } from './receipt.dto.js';
import { WrongReceiptInterceptor } from './wrong-receipt.interceptor.js';

/** For anybody, without an account. */
@Controller('public')
export class PublicTipoffController {
  constructor(
    private readonly receive: ReceiveTipoffUseCase,
    private readonly follow: FollowReceiptUseCase,
    private readonly units: NameableUnitsUseCase,
  ) {}

  @Public()
  @Get('units')
  @Returns(PublicUnitsDto)
  async nameable(@Query() { parent }: PublicUnitsQuery): Promise<PublicUnitsDto> {
    const items = await this.units.execute(parent);
    return { items: items.map(({ id, name }) => ({ id, name: { vi: name!.vi, en: name!.en ?? name!.vi } })) };
  }

  @Public()
  @Idempotent()
  @Post('tipoffs')
  @Header('cache-control', 'no-store')
  @Returns(ReceivedDto)
  async give(
    @Body() { content, unitId, reporter, exercise }: TipoffDto,
    @IdempotencyKey() call: IdempotencyCall,
  ): Promise<KeptAnswer<Received>> {
    return this.receive.execute(
      {
        channel: 'web',
        content,
        exercise: exercise ?? false,
        ...(unitId && { unitId }),
        ...(reporter && { reporter: { ...reporter } }),
      },
      call,
    );
  }

  @Public()
  @UseInterceptors(WrongReceiptInterceptor)
  @HttpCode(200)
  @Post('receipts/lookup')
  @Header('cache-control', 'no-store')
  @Returns(FollowedDto)
  async lookUp(@Body() { receipt }: ReceiptDto): Promise<FollowedDto> {
    const state = await this.follow.execute(receipt);
    return { state, words: STATE_WORDS[state] };
  }
}
