import type { Day } from './day.js';

/** The document by which something became law. */
export interface LegalBasis {
  /** As printed: '202/2025/QH15'. */
  readonly documentNumber: string;
  readonly documentDate: Day;
  readonly issuer: string;
  readonly article?: string;
}
