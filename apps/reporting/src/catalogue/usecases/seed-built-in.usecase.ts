import type { Clock } from '@toandan/kernel';
import type { Outbox } from '@toandan/messaging';
import type { Database } from '@toandan/persistence';
import { BUILT_IN_FORMS, BUILT_IN_INDICATORS } from '../built-in/built-in.js';
import { formDefined, indicatorDefined } from '../publish.js';
import type { CatalogueStore } from './catalogue-store.port.js';

/** Enters the definitions that come with the platform where they are missing; those that somebody changed are left alone. */
export class SeedBuiltInUseCase {
  constructor(
    private readonly database: Database,
    private readonly store: CatalogueStore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Returns how many were entered. */
  async execute(by: string): Promise<number> {
    return this.database.transaction(async (tx) => {
      const known = await this.store.open(tx);
      const indicators = BUILT_IN_INDICATORS.filter(({ code }) => !known.indicators.has(code));
      const forms = BUILT_IN_FORMS.filter(({ code }) => !known.forms.has(code));
      if (indicators.length + forms.length === 0) return 0;
      await this.store.save(
        tx,
        [
          ...indicators.map((definition) => ({ kind: 'indicator', revision: 1, definition }) as const),
          ...forms.map((definition) => ({ kind: 'form', revision: 1, definition }) as const),
        ],
        { by, at: this.clock.now().toISOString() },
      );
      this.outbox.append(tx, [
        ...indicators.map((indicator) => indicatorDefined(indicator, 1)),
        ...forms.map((form) => formDefined(form, 1)),
      ]);
      return indicators.length + forms.length;
    });
  }
}
