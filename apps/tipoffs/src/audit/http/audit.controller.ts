import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  Cursor,
  pageOf,
  PageQuery,
  Permit,
  Returns,
  ReturnsPage,
  UnitAccess,
  type Access,
  type Page,
} from '@toandan/platform-http';
import { TipoffPath } from '../../tipoff/http/tipoff.dto.js';
import { ReadAuditUseCase } from '../usecases/read-audit.usecase.js';
import { VerifyAuditUseCase } from '../usecases/verify-audit.usecase.js';
import { AuditEntryDto, ChainReportDto, NotedHeadQuery } from './audit.dto.js';

const CURSOR = new Cursor('tipoff-audit.1', ['number']);

/** Who has read what is protected. */
@Controller()
export class AuditController {
  constructor(
    private readonly reading: ReadAuditUseCase,
    private readonly verifying: VerifyAuditUseCase,
  ) {}

  @Permit({ action: 'read', resource: 'audit', scope: 'subtree' })
  @Get('tipoffs/:id/audit')
  @ReturnsPage(AuditEntryDto)
  async ofTipoff(
    @Param() { id }: TipoffPath,
    @Query() { limit, cursor }: PageQuery,
    @UnitAccess() access: Access,
  ): Promise<Page<AuditEntryDto>> {
    const before = cursor === undefined ? undefined : Number(CURSOR.decode(cursor, id)[0]);
    const entries = await this.reading.execute(id, before, limit + 1, access);
    return pageOf(
      entries,
      limit,
      ({ seq }) => CURSOR.encode([seq], id),
      ({ seq, at, by, action, details, hash }) => ({
        seq,
        at: at.toISOString(),
        by,
        action,
        details: details ?? {},
        hash,
      }),
    );
  }

  @Permit({ action: 'verify', resource: 'audit', scope: 'any' })
  @Get('audit/verification')
  @Returns(ChainReportDto)
  async verify(@Query() { seq, hash }: NotedHeadQuery): Promise<ChainReportDto> {
    const noted = seq === undefined || hash === undefined ? undefined : { seq, hash };
    const report = await this.verifying.execute(noted);
    return report.intact ? { intact: true, ...report.head } : report;
  }
}
