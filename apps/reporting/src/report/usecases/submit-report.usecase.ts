import type { Decision } from '../domain/change.js';
import { submit } from '../domain/commands.js';
import { currentRevision } from '../domain/report.js';
import type { ChangeReport, ReportCommand } from './change-report.js';
import { ReportRules, type CatalogueSource, type UnitsSource } from './report-rules.js';

/** Hands a report in for approval. */
export class SubmitReportUseCase {
  constructor(
    private readonly changes: ChangeReport,
    private readonly catalogue: CatalogueSource,
    private readonly units: UnitsSource,
  ) {}

  /** @throws DomainError, HttpProblem invalid-input: what was right when it was written no longer is */
  async execute(command: ReportCommand): Promise<Decision> {
    return this.changes.run(command, async (report, recorded) => {
      const decision = submit(report, recorded);
      (await ReportRules.now(this.catalogue, this.units)).check(report, currentRevision(report));
      return decision;
    });
  }
}
