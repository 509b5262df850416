import type { Decision } from '../domain/change.js';
import { withdraw } from '../domain/commands.js';
import type { ChangeReport, ReportCommand } from './change-report.js';

/** Ends a report, or drops the correction of one. */
export class WithdrawReportUseCase {
  constructor(private readonly changes: ChangeReport) {}

  /** @throws DomainError */
  async execute(command: ReportCommand, reason: string): Promise<Decision> {
    return this.changes.run(command, (report, recorded) => withdraw(report, reason, recorded));
  }
}
