import { newId } from '@toandan/kernel';
import type { Database } from '@toandan/persistence';
import { idempotent, type Answer, type IdempotencyCall, type KeptAnswer } from '@toandan/platform-http';
import { create } from '../domain/commands.js';
import type { Decision } from '../domain/change.js';
import type { Content, Subject } from '../domain/report.js';
import type { ChangeReport } from './change-report.js';
import { ReportRules, type CatalogueSource, type UnitsSource } from './report-rules.js';
import type { ReportStore } from './report-store.port.js';

export interface CreateReport extends Omit<Subject, 'exercise'>, Content {
  readonly by: string;
  readonly call: IdempotencyCall;
}

/** Begins a report, in draft. */
export class CreateReportUseCase {
  constructor(
    private readonly database: Database,
    private readonly store: ReportStore,
    private readonly changes: ChangeReport,
    private readonly catalogue: CatalogueSource,
    private readonly units: UnitsSource,
  ) {}

  /**
   * @param answerOf what to answer, now and whenever the call is repeated
   * @throws HttpProblem invalid-input, ReportError report.exists
   */
  async execute<Body>(
    { unitId, form, period, figures, source, by, call }: CreateReport,
    answerOf: (decision: Decision) => Answer<Body>,
  ): Promise<KeptAnswer<Body>> {
    const rules = await ReportRules.now(this.catalogue, this.units);
    const content = { figures, ...(source && { source }) };
    return this.database.transaction((tx) =>
      idempotent(tx, call, async () => {
        // Within, so that a call repeated later is answered as it was, whatever holds by then.
        rules.check({ unitId, form, period }, content);
        const subject = { id: newId(), unitId, form, period, exercise: rules.isExercise(form) };
        const decision = create(subject, content, this.changes.now(by));
        await this.store.add(tx, decision);
        return answerOf(decision);
      }),
    );
  }
}
