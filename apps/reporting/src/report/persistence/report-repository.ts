import { DomainError } from '@toandan/kernel';
import { TransientError, type Database, type Tx } from '@toandan/persistence';
import type { Change, Decision } from '../domain/change.js';
import { ReportError } from '../domain/report-error.js';
import { currentRevision, inForce, stateOf, type Report, type Revision } from '../domain/report.js';
import type { ReportFilter, ReportLine, ReportStore, Sight } from '../usecases/report-store.port.js';
import { listQuestion } from './list-reports.js';
import { changeOf, lineOf, reportOf, type ChangeRow, type LineRow, type ReportRow } from './rows.js';
import { ADD, FIND, HISTORY, LIVE_TWIN, STEP, WRITE } from './statements.js';

/** Reports in PostgreSQL: each change is one statement, whatever it is made of. */
export class ReportRepository implements ReportStore {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<Report | undefined> {
    const [row] = await this.database.query<ReportRow>(FIND, [id]);
    return row && reportOf(row);
  }

  async history(id: string): Promise<readonly Change[]> {
    return (await this.database.query<ChangeRow>(HISTORY, [id])).map(changeOf);
  }

  async list(
    filter: ReportFilter,
    sight: Sight,
    below: string | undefined,
    limit: number,
  ): Promise<ReportLine[]> {
    const { text, params } = listQuestion(filter, sight, below, limit);
    return (await this.database.query<LineRow>(text, params)).map(lineOf);
  }

  async add(tx: Tx, { report, change }: Decision): Promise<void> {
    const { id, unitId, form, period, exercise, version } = report;
    const revision = currentRevision(report);
    const { count } = await tx.execute(ADD, [
      id,
      unitId,
      form,
      period.start,
      period.end,
      exercise,
      version,
      stateOf(report),
      revision.number,
      change.at,
      ...contentOf(revision),
      change.kind,
      change.by,
    ]);
    if (count === 0) throw await twinOf(tx, report);
  }

  async save(tx: Tx, found: Report, decision: Decision): Promise<void> {
    const { report, change } = decision;
    const revision = currentRevision(report);
    const common = [
      report.id,
      found.version,
      report.version,
      stateOf(report),
      revision.number,
      inForce(report)?.number ?? null,
      change.at,
      change.kind,
      change.revision,
      change.by,
      change.reason ?? null,
    ];
    const written = report.revisions.find((one) => !hasContentOf(one, found));
    const { count } =
      written === undefined
        ? await tx.execute(STEP, [...common, ...stepsBetween(found, report)])
        : await tx.execute(WRITE, [...common, written.number, written.state, ...contentOf(written)]);
    if (count === 0) throw new DomainError('version-conflict');
  }
}

function contentOf({ figures, source, hands }: Revision): unknown[] {
  return [
    JSON.stringify(figures),
    source === undefined ? null : JSON.stringify(source),
    JSON.stringify(hands),
  ];
}

/** A decision copies what it does not change, so what is the same is the same object. */
function hasContentOf({ number, figures, source }: Revision, found: Report): boolean {
  const before = found.revisions.find((one) => one.number === number);
  return before !== undefined && before.figures === figures && before.source === source;
}

function stepsBetween(found: Report, report: Report): unknown[] {
  const steps = report.revisions.filter((revision) => !found.revisions.includes(revision));
  return [
    steps.map(({ number }) => number),
    steps.map(({ state }) => state),
    steps.map(({ hands }) => JSON.stringify(hands)),
  ];
}

async function twinOf(tx: Tx, { unitId, form, period }: Report): Promise<Error> {
  const [twin] = await tx.query<{ id: string }>(LIVE_TWIN, [unitId, form, period.start, period.end]);
  // Whoever may report for the unit may see its reports, so the other one may be named.
  if (twin !== undefined) return new ReportError('report.exists', { report: twin.id });
  return new TransientError('the report that was in the way has gone in the meantime');
}
