import type { DomainErrorParams } from '@toandan/kernel';

/** One thing that is wrong with one field of a definition. */
export interface FieldFault {
  /** Where it is: `indicators[2]`. */
  readonly field: string;
  readonly code: string;
  readonly params?: DomainErrorParams;
}
