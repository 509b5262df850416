import type { Figure, Period } from '@toandan/kernel';

/** Whose figures are brought together: one measure and one period. */
export interface CellKey {
  readonly indicator: string;
  readonly period: Period;
}

/**
 * One state of a source (a report, an award) as far as one cell key is concerned. The highest version is the one in
 * force, whatever came first.
 */
export interface SourceVersion {
  readonly sourceId: string;
  readonly version: number;
  /** When the platform came to know. */
  readonly appliedAt: string;
  /** False when with this version nothing of the source counts any more. */
  readonly counts: boolean;
  readonly exercise: boolean;
  readonly form?: string;
  /** Absent when this version has no figure for the key. */
  readonly term?: { readonly unitId: string; readonly figure: Figure };
}

/** A version that counts and has a figure. */
export interface Claim extends SourceVersion {
  readonly term: NonNullable<SourceVersion['term']>;
}
