import { Body, Controller, Header, HttpCode, Post, UseInterceptors } from '@nestjs/common';
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
import { ReceiveTipoffUseCase, type Received } from '../usecases/receive-tipoff.usecase.js';
import { ReceivedDto, TipoffDto } from './intake.dto.js';
import { FollowedDto, ReceiptDto } from './receipt.dto.js';
import { WrongReceiptInterceptor } from './wrong-receipt.interceptor.js';

/** For anybody, without an account. */
@Controller('public')
export class PublicTipoffController {
  constructor(
    private readonly receive: ReceiveTipoffUseCase,
    private readonly follow: FollowReceiptUseCase,
  ) {}

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
