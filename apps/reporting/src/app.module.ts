import { Module } from '@nestjs/common';
import type { Composition, ServiceParts } from '@toandan/service-host';
import { UnitCopy, unitScope, unitsConsumer } from '@toandan/units';
import { FormsController } from './catalogue/http/forms.controller.js';
import { IndicatorsController } from './catalogue/http/indicators.controller.js';
import { CatalogueQuestions } from './catalogue/http/questions.js';
import { CatalogueRepository } from './catalogue/persistence/catalogue-repository.js';
import { SeedingWorker } from './catalogue/seeding-worker.js';
import { DefineFormUseCase } from './catalogue/usecases/define-form.usecase.js';
import { DefineIndicatorUseCase } from './catalogue/usecases/define-indicator.usecase.js';
import { SeedBuiltInUseCase } from './catalogue/usecases/seed-built-in.usecase.js';
import { reportingConfig } from './config.js';
import { ReportStepsController } from './report/http/report-steps.controller.js';
import { ReportsController } from './report/http/reports.controller.js';
import { ReportRepository } from './report/persistence/report-repository.js';
import { ApproveReportUseCase } from './report/usecases/approve-report.usecase.js';
import { ChangeReport } from './report/usecases/change-report.js';
import { CorrectReportUseCase } from './report/usecases/correct-report.usecase.js';
import { CreateReportUseCase } from './report/usecases/create-report.usecase.js';
import { EditFiguresUseCase } from './report/usecases/edit-figures.usecase.js';
import { ReadReports } from './report/usecases/read-reports.js';
import { ReturnReportUseCase } from './report/usecases/return-report.usecase.js';
import { ReviewRight } from './report/usecases/review-right.js';
import { SubmitReportUseCase } from './report/usecases/submit-report.usecase.js';
import { WithdrawReportUseCase } from './report/usecases/withdraw-report.usecase.js';

@Module({})
class ReportingModule {}

/** Puts the service together. @throws ConfigError */
export function compose({ database, outbox, clock, env }: ServiceParts): Composition {
  const { fourEyes } = reportingConfig(env);
  const units = new UnitCopy(database, clock);
  const catalogue = new CatalogueRepository(database);
  const reports = new ReportRepository(database);
  const changes = new ChangeReport(database, reports, outbox, clock);
  const parts: object[] = [
    new CatalogueQuestions(catalogue),
    new DefineIndicatorUseCase(database, catalogue, outbox, clock),
    new DefineFormUseCase(database, catalogue, outbox, clock),
    new CreateReportUseCase(database, reports, changes, catalogue, units),
    new EditFiguresUseCase(changes, catalogue, units),
    new SubmitReportUseCase(changes, catalogue, units),
    new ReturnReportUseCase(changes),
    new ApproveReportUseCase(changes, { fourEyes }),
    new CorrectReportUseCase(changes),
    new WithdrawReportUseCase(changes),
    new ReviewRight(units),
    new ReadReports(reports, units),
  ];
  return {
    module: {
      module: ReportingModule,
      controllers: [
        IndicatorsController,
        FormsController,
        ReportsController,
        ReportStepsController,
        unitsConsumer('reporting'),
      ],
      providers: parts.map((part) => ({ provide: part.constructor, useValue: part })),
    },
    units: unitScope(units),
    workers: [new SeedingWorker(new SeedBuiltInUseCase(database, catalogue, outbox, clock))],
  };
}
