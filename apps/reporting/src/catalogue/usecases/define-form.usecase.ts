import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '@toandan/kernel';
import type { Outbox } from '@toandan/messaging';
import type { Database } from '@toandan/persistence';
import { refuseFaults } from '../../refuse-faults.js';
import type { Defined } from '../domain/catalogue.js';
import { formFaults } from '../domain/check-form.js';
import type { Form } from '../domain/form.js';
import { formDefined } from '../publish.js';
import type { CatalogueStore } from './catalogue-store.port.js';
import { checkSeen } from './seen-revision.js';

/** Defines a form for the first time, or anew. The same definition again changes nothing. */
export class DefineFormUseCase {
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
  async execute(form: Form, seen: number | undefined, by: string): Promise<Defined<Form>> {
    return this.database.transaction(async (tx) => {
      const catalogue = await this.store.open(tx);
      const before = catalogue.forms.get(form.code);
      checkSeen(before, seen);
      refuseFaults(formFaults(form, before?.definition, catalogue));
      if (before !== undefined && isDeepStrictEqual(before.definition, form)) return before;
      const revision = (before?.revision ?? 0) + 1;
      const recorded = { by, at: this.clock.now().toISOString() };
      await this.store.save(tx, [{ kind: 'form', revision, definition: form }], recorded);
      this.outbox.append(tx, [formDefined(form, revision)]);
      return { definition: form, revision };
    });
  }
}
