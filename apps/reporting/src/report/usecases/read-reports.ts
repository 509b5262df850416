import { DomainError } from '@toandan/kernel';
import type { Change } from '../domain/change.js';
import { inForce, type Report } from '../domain/report.js';
import type { UnitsSource } from './report-rules.js';
import type { ReportFilter, ReportLine, ReportStore } from './report-store.port.js';
import { isIn, sightOf, type Reader } from './sight.js';

export interface ReadReport {
  readonly report: Report;
  readonly history: readonly Change[];
}

/** Questions about reports, answered as far as the reader may see. */
export class ReadReports {
  constructor(
    private readonly store: ReportStore,
    private readonly units: UnitsSource,
  ) {}

  /** @throws DomainError not-found, forbidden */
  async one(id: string, reader: Reader): Promise<ReadReport> {
    const report = await this.store.find(id);
    if (report === undefined) throw new DomainError('not-found');
    const sight = sightOf(reader, await this.units.snapshot());
    const seesAll = isIn(sight.all, report.unitId);
    if (!seesAll && !isIn(sight.counted, report.unitId)) throw new DomainError('forbidden');
    if (!seesAll && inForce(report) === undefined) throw new DomainError('not-found');
    const history = await this.store.history(id);
    return seesAll ? { report, history } : asCounted(report, history);
  }

  /** The newest first, one more than the limit where there are more. */
  async list(
    filter: ReportFilter,
    reader: Reader,
    below: string | undefined,
    limit: number,
  ): Promise<ReportLine[]> {
    const sight = sightOf(reader, await this.units.snapshot());
    return this.store.list(filter, sight, below, limit + 1);
  }
}

/** What has counted, and since when: nothing of what is being worked on. */
function asCounted(report: Report, history: readonly Change[]): ReadReport {
  return {
    report: {
      ...report,
      revisions: report.revisions.filter(({ state }) => state === 'approved' || state === 'replaced'),
    },
    history: history.filter(({ kind }) => kind === 'approved'),
  };
}
