import type { Decision } from '../domain/change.js';
import { approve, type Policy } from '../domain/commands.js';
import type { ChangeReport, ReportCommand } from './change-report.js';

/** Makes a submitted report count. */
export class ApproveReportUseCase {
  constructor(
    private readonly changes: ChangeReport,
    private readonly policy: Policy,
  ) {}

  /** @throws DomainError */
  async execute(command: ReportCommand): Promise<Decision> {
    return this.changes.run(command, (report, recorded) => approve(report, recorded, this.policy));
  }
}
