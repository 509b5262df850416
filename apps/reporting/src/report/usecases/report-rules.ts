import { refuseFaults } from '../../refuse-faults.js';
import type { FieldFault } from '../domain/fault.js';
import { contentFaults, subjectFaults, type AskedForm, type ReportingUnit } from '../domain/check-report.js';
import type { IndicatorKind } from '../domain/check-figure.js';
import type { Content, Subject } from '../domain/report.js';

/** The catalogue as far as reports ask it. */
export interface RulesCatalogue {
  readonly indicators: ReadonlyMap<string, { readonly definition: { readonly kind: IndicatorKind } }>;
  readonly forms: ReadonlyMap<string, { readonly definition: AskedForm & { readonly exercise: boolean } }>;
}

export interface CatalogueSource {
  read(): Promise<RulesCatalogue>;
}

export interface UnitsView {
  find(unitId: string): ReportingUnit | undefined;
  within(unitId: string): ReadonlySet<string>;
}

export interface UnitsSource {
  snapshot(): Promise<UnitsView>;
}

/** What holds at one moment, against which a report is checked: asked for before a transaction, since it asks the database. */
export class ReportRules {
  private constructor(
    private readonly catalogue: RulesCatalogue,
    private readonly units: UnitsView,
  ) {}

  static async now(catalogue: CatalogueSource, units: UnitsSource): Promise<ReportRules> {
    return new ReportRules(await catalogue.read(), await units.snapshot());
  }

  isExercise(form: string): boolean {
    return this.catalogue.forms.get(form)?.definition.exercise ?? false;
  }

  /** @throws HttpProblem invalid-input, naming everything that is wrong */
  check({ unitId, form, period }: Omit<Subject, 'exercise'>, { figures }: Content): void {
    const asked = this.catalogue.forms.get(form)?.definition;
    const faults: FieldFault[] = [
      ...subjectFaults(period, asked, this.units.find(unitId)),
      ...contentFaults(figures, asked, (code) => this.catalogue.indicators.get(code)?.definition.kind),
    ];
    refuseFaults(faults);
  }
}
