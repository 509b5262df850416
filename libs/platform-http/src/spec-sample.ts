import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { versioned, type Answer } from './answer/answer.js';
import {
  AcceptsIfMatch,
  ExpectedVersion,
  RequiresIfMatch,
  SeenVersion,
} from './answer/if-match.decorator.js';
import { Access } from './auth/access.js';
import type { Actor } from './auth/actor.js';
import { CurrentActor, Permit, Public, UnitAccess } from './auth/permit.decorator.js';
import type { PermissionTable } from './auth/permissions.js';
import { Returns, ReturnsPage } from './openapi/returns.decorator.js';
import { Cursor } from './pages/cursor.js';
import { pageOf, type Page } from './pages/page.js';
import { PageQuery } from './pages/page-query.js';
import { DomainError } from '@toandan/kernel';
import { NestedDto, NestedDtos } from './validation/nested-dto.js';

export class LineDto {
  @IsString()
  @MaxLength(20)
  name!: string;

  @IsInt()
  @Min(1)
  count!: number;
}

export class NoteDto {
  @IsString()
  unitId!: string;

  @IsString()
  @MaxLength(40)
  title!: string;

  @Matches(/^\d{1,12}(\.\d{1,4})?$/)
  amount!: string;

  @IsIn(['draft', 'final'])
  state!: string;

  @NestedDto(() => LineDto)
  main!: LineDto;

  @NestedDtos(() => LineDto)
  @ArrayMaxSize(3)
  lines!: LineDto[];

  @IsOptional()
  @IsArray()
  @MaxLength(5, { each: true })
  tags?: string[];
}

export class NotePath {
  @Matches(/^\d{1,9}$/)
  id!: string;
}

export class UnitPath {
  @IsString()
  unitId!: string;
}

export class NotesQuery extends PageQuery {
  @IsOptional()
  @IsIn(['draft', 'final'])
  state?: string;
}

export class RefusalDto {
  @IsString()
  kind!: string;

  @IsOptional()
  @IsString()
  words?: string;
}

export const SAMPLE_PERMISSIONS: PermissionTable = {
  officer: [
    { action: 'write', resource: 'note', scope: 'own' },
    { action: 'read', resource: 'note', scope: 'own' },
  ],
  chief: [
    { action: 'write', resource: 'note', scope: 'subtree' },
    { action: 'read', resource: 'note', scope: 'subtree' },
    { action: 'approve', resource: 'note', scope: 'subtree' },
  ],
  national: [
    { action: 'read', resource: 'note', scope: 'any' },
    { action: 'read', resource: 'catalogue', scope: 'any' },
  ],
  clerk: [{ action: 'approve', resource: 'note', scope: 'own' }],
};

const CURSOR = new Cursor('notes.1', ['number']);
const ROWS = [1, 2, 3, 4, 5, 6, 7];

/** What has happened, for the tests to look at. */
export const effects: unknown[] = [];
/** What the handlers that fail say, set by the tests. */
export const thrown = new Map<string, () => unknown>();
/** Handlers that wait do so for this. */
export const waiting: { until: Promise<void>; arrived: () => void } = {
  until: Promise.resolve(),
  arrived: () => undefined,
};

@Controller('notes')
export class NotesController {
  @Permit({ action: 'write', resource: 'note', scope: 'own' })
  @Post()
  @Returns(NoteDto)
  async write(@Body() note: NoteDto, @UnitAccess() access: Access): Promise<NoteDto> {
    await access.require(note.unitId);
    effects.push(note);
    return note;
  }

  @Permit({ action: 'read', resource: 'note', scope: 'own' })
  @Get()
  @ReturnsPage(LineDto)
  list(@Query() query: NotesQuery, @UnitAccess() access: Access): Page<{ id: number }> {
    access.limit();
    const filters = query.state ?? '';
    const after = query.cursor === undefined ? 0 : Number(CURSOR.decode(query.cursor, filters)[0]);
    return pageOf(
      ROWS.filter((row) => row > after).slice(0, query.limit + 1),
      query.limit,
      (row) => CURSOR.encode([row], filters),
      (id) => ({ id }),
    );
  }

  @Public()
  @Get(':id')
  @Returns(LineDto)
  read(@Param() { id }: NotePath): Answer {
    return versioned({ id }, 7);
  }

  @Public()
  @RequiresIfMatch()
  @Put(':id')
  change(@Param() { id }: NotePath, @Body() line: LineDto, @ExpectedVersion() version: number): Answer {
    if (version !== 7) throw new DomainError('note-changed');
    effects.push({ id, ...line });
    return versioned({ id }, 8);
  }
}

@Controller()
export class SampleController {
  @Permit({ action: 'read', resource: 'note', scope: 'own', unitParam: 'unitId' })
  @Get('units/:unitId/notes')
  ofUnit(@Param() { unitId }: UnitPath, @CurrentActor() actor: Actor): object {
    return { unitId, subject: actor.subject };
  }

  @Permit({ action: 'approve', resource: 'note', scope: 'subtree', unitParam: 'unitId' })
  @HttpCode(200)
  @Post('units/:unitId/approval')
  approve(@Param() { unitId }: UnitPath): object {
    effects.push(unitId);
    return { unitId };
  }

  @Permit({ action: 'read', resource: 'catalogue', scope: 'any' })
  @Get('catalogue')
  catalogue(): object {
    return { entries: [] };
  }

  @Permit({ action: 'read', resource: 'note', scope: 'own' })
  @Get('forgetful')
  forgetful(): object {
    return { everything: 'of everybody' };
  }

  @Public()
  @AcceptsIfMatch()
  @Put('labels/:id')
  label(@Param() { id }: NotePath, @SeenVersion() seen: number | undefined): object {
    return { id, seen: seen ?? 'nothing' };
  }

  @Public()
  @HttpCode(200)
  @Post('refusals')
  refuse(@Body() { kind }: RefusalDto): unknown {
    const fail = thrown.get(kind);
    if (fail !== undefined) throw fail();
    return { kind };
  }

  @Public()
  @Get('waiting')
  async wait(): Promise<object> {
    waiting.arrived();
    await waiting.until;
    return { waited: true };
  }
}
