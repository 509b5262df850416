import type { Decision } from '../domain/change.js';
import { giveBack } from '../domain/commands.js';
import type { ChangeReport, ReportCommand } from './change-report.js';

/** Gives a submitted report back to its author. */
export class ReturnReportUseCase {
  constructor(private readonly changes: ChangeReport) {}

  /** @throws DomainError */
  async execute(command: ReportCommand, reason: string): Promise<Decision> {
    return this.changes.run(command, (report, recorded) => giveBack(report, reason, recorded));
  }
}
