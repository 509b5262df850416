import type { Decision } from '../domain/change.js';
import { edit } from '../domain/commands.js';
import type { Content } from '../domain/report.js';
import type { ChangeReport, ReportCommand } from './change-report.js';
import { ReportRules, type CatalogueSource, type UnitsSource } from './report-rules.js';

/** Puts other figures into a report that is with its author. */
export class EditFiguresUseCase {
  constructor(
    private readonly changes: ChangeReport,
    private readonly catalogue: CatalogueSource,
    private readonly units: UnitsSource,
  ) {}

  /** @throws DomainError, HttpProblem invalid-input */
  async execute(command: ReportCommand, content: Content): Promise<Decision> {
    return this.changes.run(command, async (report, recorded) => {
      const decision = edit(report, content, recorded);
      (await ReportRules.now(this.catalogue, this.units)).check(report, content);
      return decision;
    });
  }
}
