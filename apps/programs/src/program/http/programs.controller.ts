import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
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
import type { Program } from '../domain/program.js';
import { ProgramReader, type ShownProgram } from '../persistence/program-reader.js';
import { ChangeContentUseCase } from '../usecases/change-content.usecase.js';
import { SignProgramUseCase } from '../usecases/sign-program.usecase.js';
import { ListQuery } from './document.dto.js';
import { afterOf, cursorAt } from './list-cursor.js';
import { programJson, type ProgramJson } from './program-json.js';
import { ProgramContentDto, ProgramDto, ProgramPath, SignProgramDto } from './program.dto.js';

const CURSOR = new Cursor('programs-by-date.1', ['string', 'string']);

@Controller('programs')
export class ProgramsController {
  constructor(
    private readonly calls: Calls,
    private readonly reader: ProgramReader,
    private readonly sign: SignProgramUseCase,
    private readonly change: ChangeContentUseCase,
  ) {}

  @Idempotent()
  @Permit({ action: 'write', resource: 'program', scope: 'subtree' })
  @Post()
  @Returns(ProgramDto)
  async create(
    @Body() body: SignProgramDto,
    @IdempotencyKey() call: IdempotencyCall,
    @CurrentActor() actor: Actor,
    @UnitAccess() access: Access,
  ): Promise<Answer<ProgramJson>> {
    await access.require(body.unitId);
    return this.calls.create(call, async (tx) => {
      const { id, version } = await this.sign.execute(tx, body, actor.key);
      const shown = await this.reader.program(id, tx);
      return new Answer(programJson(shown!), { version, location: `/api/programs/v1/programs/${id}` });
    });
  }

  @Permit({ action: 'read', resource: 'program', scope: 'any' })
  @Get()
  @ReturnsPage(ProgramDto)
  async list(@Query() query: ListQuery): Promise<Page<ProgramJson>> {
    const { unit, year, exercise, limit } = query;
    const filters = JSON.stringify([unit, year, exercise]);
    const rows = await this.reader.programs(
      {
        ...(unit === undefined ? {} : { unitId: unit }),
        ...(year === undefined ? {} : { year }),
        exercise: exercise === 'true',
      },
      afterOf(CURSOR, query.cursor, filters),
      limit,
    );
    return pageOf(
      rows,
      limit,
      ({ program, document }) => cursorAt(CURSOR, { date: document.date ?? '', id: program.id }, filters),
      programJson,
    );
  }

  @Permit({ action: 'read', resource: 'program', scope: 'any' })
  @Get(':programId')
  @Returns(ProgramDto)
  async read(@Param() { programId }: ProgramPath): Promise<Answer<ProgramJson>> {
    return answer(await this.reader.program(programId));
  }

  @RequiresIfMatch()
  @Permit({ action: 'write', resource: 'program', scope: 'subtree' })
  @Put(':programId/content')
  @Returns(ProgramDto)
  async fillIn(
    @Param() { programId }: ProgramPath,
    @Body() content: ProgramContentDto,
    @ExpectedVersion() expectedVersion: number,
    @CurrentActor() actor: Actor,
    @UnitAccess() access: Access,
  ): Promise<Answer<ProgramJson>> {
    const program = await this.#mine(programId, access);
    return this.calls.change(async (tx) => {
      await this.change.execute(tx, { program, expectedVersion, content }, actor.key);
      return answer(await this.reader.program(programId, tx));
    });
  }

  async #mine(id: string, access: Access): Promise<Program> {
    const shown = await this.reader.program(id);
    if (shown === undefined) throw new HttpProblem('not-found');
    await access.require(shown.program.unitId);
    return shown.program;
  }
}

function answer(shown: ShownProgram | undefined): Answer<ProgramJson> {
  if (shown === undefined) throw new HttpProblem('not-found');
  return versioned(programJson(shown), shown.program.version);
}
