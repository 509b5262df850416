import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import {
  CurrentActor,
  ExpectedVersion,
  Permit,
  RequiresIfMatch,
  Returns,
  UnitAccess,
  type Access,
  type Actor,
  type Answer,
} from '@toandan/platform-http';
import { ApproveReportUseCase } from '../usecases/approve-report.usecase.js';
import type { ReportCommand } from '../usecases/change-report.js';
import { CorrectReportUseCase } from '../usecases/correct-report.usecase.js';
import { ReturnReportUseCase } from '../usecases/return-report.usecase.js';
import { ReviewRight } from '../usecases/review-right.js';
import { SubmitReportUseCase } from '../usecases/submit-report.usecase.js';
import { WithdrawReportUseCase } from '../usecases/withdraw-report.usecase.js';
import { changed } from './report-answers.js';
import { ReportDto } from './report-answers.dto.js';
import { ReasonDto, ReportPath } from './report.dto.js';

/** The steps of a report's life, each a call of its own. */
@Controller('reports/:id')
export class ReportStepsController {
  constructor(
    private readonly submitting: SubmitReportUseCase,
    private readonly returning: ReturnReportUseCase,
    private readonly approving: ApproveReportUseCase,
    private readonly correcting: CorrectReportUseCase,
    private readonly withdrawing: WithdrawReportUseCase,
    private readonly right: ReviewRight,
  ) {}

  @RequiresIfMatch()
  @Permit({ action: 'write', resource: 'report', scope: 'own' })
  @Returns(ReportDto)
  @HttpCode(200)
  @Post('submit')
  async submit(
    @Param() path: ReportPath,
    @ExpectedVersion() version: number,
    @UnitAccess() access: Access,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return changed(await this.submitting.execute(this.#asAuthor(path, version, access, actor)));
  }

  @RequiresIfMatch()
  @Permit({ action: 'review', resource: 'report', scope: 'subtree' })
  @Returns(ReportDto)
  @HttpCode(200)
  @Post('return')
  async giveBack(
    @Param() path: ReportPath,
    @Body() { reason }: ReasonDto,
    @ExpectedVersion() version: number,
    @UnitAccess() access: Access,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return changed(await this.returning.execute(this.#asReviewer(path, version, access, actor), reason));
  }

  @RequiresIfMatch()
  @Permit({ action: 'review', resource: 'report', scope: 'subtree' })
  @Returns(ReportDto)
  @HttpCode(200)
  @Post('approve')
  async approve(
    @Param() path: ReportPath,
    @ExpectedVersion() version: number,
    @UnitAccess() access: Access,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return changed(await this.approving.execute(this.#asReviewer(path, version, access, actor)));
  }

  @RequiresIfMatch()
  @Permit({ action: 'write', resource: 'report', scope: 'own' })
  @Returns(ReportDto)
  @HttpCode(200)
  @Post('correct')
  async correct(
    @Param() path: ReportPath,
    @Body() { reason }: ReasonDto,
    @ExpectedVersion() version: number,
    @UnitAccess() access: Access,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return changed(await this.correcting.execute(this.#asAuthor(path, version, access, actor), reason));
  }

  @RequiresIfMatch()
  @Permit({ action: 'write', resource: 'report', scope: 'own' })
  @Returns(ReportDto)
  @HttpCode(200)
  @Post('withdraw')
  async withdraw(
    @Param() path: ReportPath,
    @Body() { reason }: ReasonDto,
    @ExpectedVersion() version: number,
    @UnitAccess() access: Access,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return changed(await this.withdrawing.execute(this.#asAuthor(path, version, access, actor), reason));
  }

  #asAuthor(
    { id: reportId }: ReportPath,
    version: number,
    access: Access,
    { key: by }: Actor,
  ): ReportCommand {
    return { reportId, version, by, may: (unitId) => access.require(unitId) };
  }

  #asReviewer(
    { id: reportId }: ReportPath,
    version: number,
    access: Access,
    { key: by }: Actor,
  ): ReportCommand {
    const limit = access.limit();
    return { reportId, version, by, may: (unitId) => this.right.require(limit, unitId) };
  }
}
