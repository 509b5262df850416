import type { Form } from './form.js';
import type { Indicator } from './indicator.js';

/** A definition that holds, and how often it has been defined. */
export interface Defined<Definition> {
  readonly definition: Definition;
  /** From 1. */
  readonly revision: number;
}

/** All definitions that hold, by code. Never changed once made. */
export interface Catalogue {
  readonly indicators: ReadonlyMap<string, Defined<Indicator>>;
  readonly forms: ReadonlyMap<string, Defined<Form>>;
}
