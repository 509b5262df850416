import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '@toandan/kernel';
import type { Outbox } from '@toandan/messaging';
import type { Database } from '@toandan/persistence';
import { refuseFaults } from '../../refuse-faults.js';
import type { Defined } from '../domain/catalogue.js';
import { indicatorFaults } from '../domain/check-indicator.js';
import type { Indicator } from '../domain/indicator.js';
import { indicatorDefined } from '../publish.js';
import type { CatalogueStore } from './catalogue-store.port.js';
import { checkSeen } from './seen-revision.js';

/** Defines an indicator for the first time, or anew. The same definition again changes nothing. */
export class DefineIndicatorUseCase {
  constructor(
    private readonly database: Database,
    private readonly store: CatalogueStore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * @param seen the revision that the caller has read; undefined for a new code
   * @throws DomainError, HttpProblem invalid-input
   */
  async execute(indicator: Indicator, seen: number | undefined, by: string): Promise<Defined<Indicator>> {
    return this.database.transaction(async (tx) => {
      const before = (await this.store.open(tx)).indicators.get(indicator.code);
      checkSeen(before, seen);
      refuseFaults(indicatorFaults(indicator, before?.definition));
      if (before !== undefined && isDeepStrictEqual(before.definition, indicator)) return before;
      const revision = (before?.revision ?? 0) + 1;
      const recorded = { by, at: this.clock.now().toISOString() };
      await this.store.save(tx, [{ kind: 'indicator', revision, definition: indicator }], recorded);
      this.outbox.append(tx, [indicatorDefined(indicator, revision)]);
      return { definition: indicator, revision };
    });
  }
}
