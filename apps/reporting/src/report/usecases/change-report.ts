import { DomainError, type Clock } from '@toandan/kernel';
import type { Outbox } from '@toandan/messaging';
import type { Database } from '@toandan/persistence';
import type { Decision, Recorded } from '../domain/change.js';
import type { Report } from '../domain/report.js';
import { toContracts } from '../publish.js';
import type { ReportStore } from './report-store.port.js';

/** A change of a report that is there. */
export interface ReportCommand {
  readonly reportId: string;
  /** The version that the caller has read. */
  readonly version: number;
  /** The caller's account. */
  readonly by: string;
  /** Refuses by throwing, unless the caller may do this with reports of the unit. */
  readonly may: (unitId: string) => Promise<void>;
}

/**
 * The unit of work of every change: find, decide, save, append.
 *
 * The report is found and judged before the transaction begins, which makes that a short one: what was found is
 * written over only while its version is still the same.
 */
export class ChangeReport {
  constructor(
    private readonly database: Database,
    private readonly store: ReportStore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError, HttpProblem */
  async run(
    { reportId, version, by, may }: ReportCommand,
    decide: (report: Report, recorded: Recorded) => Decision | Promise<Decision>,
  ): Promise<Decision> {
    const report = await this.store.find(reportId);
    if (report === undefined) throw new DomainError('not-found');
    await may(report.unitId);
    if (report.version !== version) throw new DomainError('version-conflict');
    const decision = await decide(report, this.now(by));
    await this.database.transaction(async (tx) => {
      await this.store.save(tx, report, decision);
      this.outbox.append(tx, toContracts(decision));
    });
    return decision;
  }

  now(by: string): Recorded {
    return { by, at: this.clock.now().toISOString() };
  }
}
