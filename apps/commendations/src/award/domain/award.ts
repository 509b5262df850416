import type { ApproximateDate, CalendarDate } from '@toandan/kernel';
import type { FormBasis, FormCode } from './award-forms.js';

/** How many were commended. Absent is not zero: it was not published. */
export interface Counts {
  readonly collectives?: number;
  readonly individuals?: number;
  readonly models?: number;
}

export const COUNTED = ['collectives', 'individuals', 'models'] as const satisfies (keyof Counts)[];

/** A form that was given, with the law of that day. */
export interface GivenForm {
  readonly code: FormCode;
  /** Absent where the date leaves it open. */
  readonly basis?: FormBasis;
}

/** What of the award one form makes up, as far as that was published. */
export interface FormShare extends Counts {
  readonly form: FormCode;
}

/**
 * Why an award is annulled: the four grounds of the law (06/2022/QH15, Art. 93), and our own mistake, which annuls
 * nothing but what we have entered.
 */
export const REVOCATION_GROUNDS = [
  'false-declaration',
  'forged-dossier',
  'unlawful-appraisal',
  'standard-not-met',
  'entered-in-error',
] as const;

export type RevocationGround = (typeof REVOCATION_GROUNDS)[number];

export interface Revocation {
  readonly on: CalendarDate;
  readonly ground: RevocationGround;
  readonly reason: string;
}

/** What is known of an award when it is entered. */
export interface AwardFacts extends Counts {
  /** The province or commune whose people were commended. */
  readonly unitId: string;
  readonly exercise: boolean;
  /** As printed; several bodies in one text. */
  readonly conferredBy: string;
  readonly conferred?: ApproximateDate;
  /** The decision's number, as printed. */
  readonly decisionNumber?: string;
  readonly reason: string;
  readonly split: readonly FormShare[];
  /** Where it was published. */
  readonly source?: string;
  readonly note?: string;
}

/** Awards that were conferred by one decision, or on one occasion where decisions were not published. No names. */
export interface Award extends AwardFacts {
  readonly id: string;
  readonly version: number;
  readonly forms: readonly GivenForm[];
  readonly revocation?: Revocation;
}
