import type { DomainErrorParams } from '@toandan/kernel';

/** One thing that is wrong with one field of a report. */
export interface FieldFault {
  /** Where it is, as in the request: `figures[3].figure.value.amount`. */
  readonly field: string;
  readonly code: string;
  readonly params?: DomainErrorParams;
}
