import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  Calls,
  Answer,
  Cursor,
  CurrentActor,
  ExpectedVersion,
  HttpProblem,
  Idempotent,
  IdempotencyKey,
  pageOf,
  Permit,
  RequiresIfMatch,
  Returns,
  ReturnsPage,
  UnitAccess,
  versioned,
  type Access,
  type Actor,
  type IdempotencyCall,
  type Page,
} from '@toandan/platform-http';
import type { Award } from '../domain/award.js';
import { AwardRepository, type After } from '../persistence/award-repository.js';
import { ConferAwardUseCase } from '../usecases/confer-award.usecase.js';
import { RevokeAwardUseCase } from '../usecases/revoke-award.usecase.js';
import { awardJson, commandOf } from './award-json.js';
import { AwardDto, AwardPath, AwardsQuery, ConferAwardDto, RevokeAwardDto } from './award.dto.js';

const CURSOR = new Cursor('awards-by-date.1', ['string', 'string']);

@Controller('awards')
export class AwardsController {
  constructor(
    private readonly calls: Calls,
    private readonly awards: AwardRepository,
    private readonly confer: ConferAwardUseCase,
    private readonly revoke: RevokeAwardUseCase,
  ) {}

  @Idempotent()
  @Permit({ action: 'confer', resource: 'award', scope: 'subtree' })
  @Post()
  @Returns(AwardDto)
  async create(
    @Body() body: ConferAwardDto,
    @IdempotencyKey() call: IdempotencyCall,
    @CurrentActor() actor: Actor,
    @UnitAccess() access: Access,
  ): Promise<Answer<AwardDto>> {
    await access.require(body.unitId);
    return this.calls.create(call, async (tx) => {
      const award = await this.confer.execute(tx, commandOf(body), actor.key);
      const location = `/api/commendations/v1/awards/${award.id}`;
      return new Answer(awardJson(award), { version: award.version, location });
    });
  }

  @Permit({ action: 'read', resource: 'award', scope: 'any' })
  @Get()
  @ReturnsPage(AwardDto)
  async list(@Query() { unit, year, exercise, limit, cursor }: AwardsQuery): Promise<Page<AwardDto>> {
    const filters = JSON.stringify([unit, year, exercise]);
    const rows = await this.awards.list(
      {
        ...(unit === undefined ? {} : { unitId: unit }),
        ...(year === undefined ? {} : { year }),
        exercise: exercise === 'true',
      },
      cursor === undefined ? undefined : afterOf(cursor, filters),
      limit,
    );
    return pageOf(
      rows,
      limit,
      ({ conferred, id }) => CURSOR.encode([conferred ?? '', id], filters),
      awardJson,
    );
  }

  @Permit({ action: 'read', resource: 'award', scope: 'any' })
  @Get(':awardId')
  @Returns(AwardDto)
  async read(@Param() { awardId }: AwardPath): Promise<Answer<AwardDto>> {
    return answer(await this.#found(awardId));
  }

  @RequiresIfMatch()
  @Permit({ action: 'revoke', resource: 'award', scope: 'subtree' })
  @HttpCode(200)
  @Post(':awardId/revocation')
  @Returns(AwardDto)
  async takeBack(
    @Param() { awardId }: AwardPath,
    @Body() { revokedOn: on, ground, reason }: RevokeAwardDto,
    @ExpectedVersion() expectedVersion: number,
    @CurrentActor() actor: Actor,
    @UnitAccess() access: Access,
  ): Promise<Answer<AwardDto>> {
    const award = await this.#found(awardId);
    await access.require(award.unitId);
    const command = { award, expectedVersion, revocation: { on, ground, reason } };
    return answer(await this.calls.change((tx) => this.revoke.execute(tx, command, actor.key)));
  }

  async #found(id: string): Promise<Award> {
    const award = await this.awards.find(id);
    if (award === undefined) throw new HttpProblem('not-found');
    return award;
  }
}

function answer(award: Award): Answer<AwardDto> {
  return versioned(awardJson(award), award.version);
}

function afterOf(cursor: string, filters: string): After {
  const [date, id] = CURSOR.decode(cursor, filters).map(String);
  return { date: date!, id: id! };
}
