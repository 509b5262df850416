import { Body, Controller, Get, Header, Param, Post } from '@nestjs/common';
import {
  CurrentActor,
  IdempotencyKey,
  Idempotent,
  Permit,
  Returns,
  UnitAccess,
  type Access,
  type Actor,
  type IdempotencyCall,
  type KeptAnswer,
} from '@toandan/platform-http';
import { OpenIdentityAccessUseCase, type OpenedAccess } from '../usecases/open-identity-access.usecase.js';
import { ReadIdentityUseCase } from '../usecases/read-identity.usecase.js';
import { AccessDto, AccessOpenedDto, IdentityShownDto, TipoffPath } from './tipoff.dto.js';

/** For custodians alone. */
@Controller('tipoffs/:id')
export class IdentityController {
  constructor(
    private readonly opening: OpenIdentityAccessUseCase,
    private readonly reading: ReadIdentityUseCase,
  ) {}

  @Permit({ action: 'open', resource: 'identity', scope: 'subtree' })
  @Idempotent()
  @Post('identity-access')
  @Returns(AccessOpenedDto)
  async open(
    @Param() { id: tipoffId }: TipoffPath,
    @Body() { reason, hours }: AccessDto,
    @CurrentActor() { key: custodian }: Actor,
    @IdempotencyKey() call: IdempotencyCall,
    @UnitAccess() access: Access,
  ): Promise<KeptAnswer<OpenedAccess>> {
    return this.opening.execute({ tipoffId, custodian, reason, hours }, call, access);
  }

  @Permit({ action: 'read', resource: 'identity', scope: 'subtree' })
  @Get('identity')
  @Header('cache-control', 'no-store')
  @Returns(IdentityShownDto)
  async show(
    @Param() { id }: TipoffPath,
    @CurrentActor() { key: custodian }: Actor,
    @UnitAccess() access: Access,
  ): Promise<IdentityShownDto> {
    const { reporter, until } = await this.reading.execute(id, custodian, access);
    return { reporter: { ...reporter }, until: until.toISOString() };
  }
}
