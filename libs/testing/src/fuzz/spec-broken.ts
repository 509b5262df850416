import { Body, Controller, Get, HttpCode, Module, Param, Post, type DynamicModule } from '@nestjs/common';
import { MessagingTables1795305600000 } from '@toandan/messaging';
import { HttpProblem, Public } from '@toandan/platform-http';
import type { ServiceDefinition, ServiceParts } from '@toandan/service-host';
import { IsInt, IsString, Matches, MaxLength } from 'class-validator';
import type { MigrationInterface, QueryRunner } from 'typeorm';

class Notes1795400000001 implements MigrationInterface {
  readonly name = 'Notes1795400000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE note (text text NOT NULL)');
  }

  down(): Promise<void> {
    throw new Error('Forward only');
  }
}

class NoteDto {
  @IsString()
  @MaxLength(20)
  text!: string;

  @IsInt()
  count!: number;
}

class PlaceDto {
  @Matches(/^[a-z]{1,8}$/)
  place!: string;
}

/** How a service can be bad. */
export type Fault = 'none' | 'fails' | 'leaks' | 'writes-and-refuses';

function notes({ database }: ServiceParts, fault: Fault): DynamicModule {
  @Controller('notes')
  class Notes {
    @Public()
    @HttpCode(200)
    @Post()
    async write(@Body() { text, count }: NoteDto): Promise<object> {
      if (fault === 'fails' && count < 0) throw new Error('of ours');
      if (fault === 'writes-and-refuses') {
        await database.execute('INSERT INTO note VALUES ($1)', ['x']);
        throw new HttpProblem('conflict');
      }
      return { length: text.length };
    }

    @Public()
    @Get(':place')
    read(@Param() { place }: PlaceDto): object {
      return { place, ...(fault === 'leaks' && { why: 'at read (/usr/app/notes.ts:12)' }) };
    }
  }

  @Module({ controllers: [Notes] })
  class NotesModule {}
  return { module: NotesModule };
}

/** For the tests: a service that is good, or bad in one way. */
export function notesService(fault: Fault): ServiceDefinition {
  return {
    name: 'programs',
    migrations: [MessagingTables1795305600000, Notes1795400000001],
    permissions: {},
    errors: {},
    texts: { vi: { problems: {}, fields: {} }, en: { problems: {}, fields: {} } },
    compose: (parts) => ({ module: notes(parts, fault) }),
  };
}
