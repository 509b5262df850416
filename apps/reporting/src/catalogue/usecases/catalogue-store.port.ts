import type { Tx } from '@toandan/persistence';
import type { Catalogue } from '../domain/catalogue.js';
import type { Form } from '../domain/form.js';
import type { Indicator } from '../domain/indicator.js';

export type DefinitionKind = 'indicator' | 'form';

export interface NewDefinition {
  readonly kind: DefinitionKind;
  readonly revision: number;
  readonly definition: Indicator | Form;
}

/** Who defined it, and when: an instant. */
export interface Recorded {
  readonly by: string;
  readonly at: string;
}

/** One definition in the row of those of its code. */
export interface PastDefinition extends Recorded {
  readonly revision: number;
  readonly definition: Indicator | Form;
}

/** The catalogue as it is kept. */
export interface CatalogueStore {
  /** The newest committed state. */
  read(): Promise<Catalogue>;

  /** The newest state, to be changed by this transaction alone: it changes a few times a year, so one at a time will do. */
  open(tx: Tx): Promise<Catalogue>;

  save(tx: Tx, definitions: readonly NewDefinition[], recorded: Recorded): Promise<void>;

  /** Every definition of the code, the first one first. */
  history(kind: DefinitionKind, code: string): Promise<PastDefinition[]>;
}
