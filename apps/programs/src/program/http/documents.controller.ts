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
import type { LegalDocument } from '../domain/document.js';
import { ProgramReader } from '../persistence/program-reader.js';
import { ChangeDocumentUseCase } from '../usecases/change-document.usecase.js';
import { RecordDocumentUseCase } from '../usecases/record-document.usecase.js';
import {
  DocumentDto,
  DocumentFactsDto,
  DocumentPath,
  DocumentsQuery,
  RecordDocumentDto,
} from './document.dto.js';
import { afterOf, cursorAt } from './list-cursor.js';

const CURSOR = new Cursor('documents-by-date.1', ['string', 'string']);

@Controller('documents')
export class DocumentsController {
  constructor(
    private readonly calls: Calls,
    private readonly reader: ProgramReader,
    private readonly record: RecordDocumentUseCase,
    private readonly change: ChangeDocumentUseCase,
  ) {}

  @Idempotent()
  @Permit({ action: 'write', resource: 'document', scope: 'subtree' })
  @Post()
  @Returns(DocumentDto)
  async create(
    @Body() body: RecordDocumentDto,
    @IdempotencyKey() call: IdempotencyCall,
    @CurrentActor() actor: Actor,
    @UnitAccess() access: Access,
  ): Promise<Answer<LegalDocument>> {
    await access.require(body.unitId);
    return this.calls.create(call, async (tx) => {
      const document = await this.record.execute(tx, body, actor.key);
      const location = `/api/programs/v1/documents/${document.id}`;
      return new Answer(document, { version: document.version, location });
    });
  }

  @Permit({ action: 'read', resource: 'document', scope: 'any' })
  @Get()
  @ReturnsPage(DocumentDto)
  async list(@Query() query: DocumentsQuery): Promise<Page<LegalDocument>> {
    const { unit, year, exercise, number, limit } = query;
    const filters = JSON.stringify([unit, year, exercise, number]);
    const rows = await this.reader.documents(
      {
        ...(unit === undefined ? {} : { unitId: unit }),
        ...(year === undefined ? {} : { year }),
        ...(number === undefined ? {} : { number }),
        exercise: exercise === 'true',
      },
      afterOf(CURSOR, query.cursor, filters),
      limit,
    );
    return pageOf(
      rows,
      limit,
      (row) => cursorAt(CURSOR, { date: row.date ?? '', id: row.id }, filters),
      (row) => row,
    );
  }

  @Permit({ action: 'read', resource: 'document', scope: 'any' })
  @Get(':documentId')
  @Returns(DocumentDto)
  async read(@Param() { documentId }: DocumentPath): Promise<Answer<LegalDocument>> {
    const document = await this.#found(documentId);
    return versioned(document, document.version);
  }

  @RequiresIfMatch()
  @Permit({ action: 'write', resource: 'document', scope: 'subtree' })
  @Put(':documentId')
  @Returns(DocumentDto)
  async correct(
    @Param() { documentId }: DocumentPath,
    @Body() facts: DocumentFactsDto,
    @ExpectedVersion() expectedVersion: number,
    @CurrentActor() actor: Actor,
    @UnitAccess() access: Access,
  ): Promise<Answer<LegalDocument>> {
    const document = await this.#found(documentId, access);
    const changed = await this.calls.change((tx) =>
      this.change.execute(tx, { document, expectedVersion, facts }, actor.key),
    );
    return versioned(changed, changed.version);
  }

  async #found(id: string, access?: Access): Promise<LegalDocument> {
    const document = await this.reader.document(id);
    if (document === undefined) throw new HttpProblem('not-found');
    await access?.require(document.unitId);
    return document;
  }
}
