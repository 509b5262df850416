import { earliestDay, type ApproximateDate, type CalendarDate } from '@toandan/kernel';
import { numberKey } from './number-key.js';
import { ProgramError } from './program-error.js';

/** How the number stands elsewhere: papers print one document under different symbols. */
export interface NumberVariant {
  readonly printed: string;
  readonly where?: string;
}

/** What is known of a document. What was not published is absent. */
export interface DocumentFacts {
  /** Number and symbol as printed: '09/CTr-BCA-MTTW'. */
  readonly number?: string;
  readonly date?: ApproximateDate;
  /** In Vietnamese, as documents are called: 'Chỉ thị', 'Chương trình phối hợp'. */
  readonly type: string;
  readonly issuer: string;
  readonly title?: string;
  readonly variants: readonly NumberVariant[];
  readonly note?: string;
}

/** A document of law or of the Party, or one that bodies have agreed upon. */
export interface LegalDocument extends DocumentFacts {
  readonly id: string;
  readonly version: number;
  /** The unit for whose territory it speaks: the nation, a province. */
  readonly unitId: string;
  readonly exercise: boolean;
}

/** @throws ProgramError */
export function recordDocument(
  entry: Pick<LegalDocument, 'id' | 'unitId' | 'exercise'> & DocumentFacts,
  today: CalendarDate,
): LegalDocument {
  checkFacts(entry, today);
  return { ...entry, version: 1 };
}

/**
 * The document with other facts: what was not known has become so, or was entered wrongly.
 * @throws ProgramError
 */
export function changeDocument(
  { id, version, unitId, exercise }: LegalDocument,
  facts: DocumentFacts,
  expectedVersion: number,
  today: CalendarDate,
): LegalDocument {
  if (version !== expectedVersion) throw new ProgramError('document.version-conflict');
  checkFacts(facts, today);
  return { ...facts, id, unitId, exercise, version: version + 1 };
}

/** Under which it is found, whichever way its number is printed. */
export function documentKeys({ number, variants }: DocumentFacts): string[] {
  const printed = [...(number === undefined ? [] : [number]), ...variants.map((variant) => variant.printed)];
  return [...new Set(printed.map(numberKey))];
}

function checkFacts({ date }: DocumentFacts, today: CalendarDate): void {
  if (date !== undefined && earliestDay(date) > today) {
    throw new ProgramError('document.date-ahead', { field: 'date' });
  }
}
