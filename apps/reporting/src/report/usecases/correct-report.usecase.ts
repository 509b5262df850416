import type { Decision } from '../domain/change.js';
import { correct } from '../domain/commands.js';
import type { ChangeReport, ReportCommand } from './change-report.js';

/** Begins a correction of a report that counts. */
export class CorrectReportUseCase {
  constructor(private readonly changes: ChangeReport) {}

  /** @throws DomainError */
  async execute(command: ReportCommand, reason: string): Promise<Decision> {
    return this.changes.run(command, (report, recorded) => correct(report, reason, recorded));
  }
}
